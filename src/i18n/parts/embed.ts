// The dialog with the code for other pages by language, loaded when someone asks for it.

import { embed } from "../en/embed.ts";
import type { LanguageTag } from "../locale.ts";

export const EMBED_DIALOG: Readonly<Record<LanguageTag, typeof embed>> = { en: embed };
