// The reader of the full page. Where it is a sheet itself, its head can be drawn.

import type { ComponentProps } from "react";
import { Reader } from "../reader/Reader.tsx";
import { dragSheet } from "../reader/sheetDrag.ts";
import { LaterStyles } from "./LaterStyles.tsx";

export const PageReader = (props: Omit<ComponentProps<typeof Reader>, "drag">) => (
  <>
    <LaterStyles />
    <Reader {...props} drag={dragSheet} />
  </>
);
