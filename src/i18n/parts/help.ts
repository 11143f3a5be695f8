// The list of keys by language, loaded when someone asks for it.

import { help } from "../en/help.ts";
import type { LanguageTag } from "../locale.ts";

export const HELP: Readonly<Record<LanguageTag, typeof help>> = { en: help };
