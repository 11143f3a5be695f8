// The reader of the full page: where it is a sheet, its head can be drawn.

import type { ComponentProps } from "react";
import { Reader } from "../reader/Reader.tsx";
import { dragSheet } from "../reader/sheetDrag.ts";

export const PageReader = (props: Omit<ComponentProps<typeof Reader>, "drag">) => (
  <Reader {...props} drag={dragSheet} />
);
