// The reader of the full page, with its style sheet. Where it is a sheet itself, its head can be drawn.

import type { ComponentProps } from "react";
import styles from "../reader/page-styles.css?url";
import { Reader } from "../reader/Reader.tsx";
import { dragSheet } from "../reader/sheetDrag.ts";

/** The style sheet alone: rendered before an event is chosen, it is there when one is. */
export const ReaderStyles = () => <link rel="stylesheet" href={styles} precedence="bt" />;

export const PageReader = (props: Omit<ComponentProps<typeof Reader>, "drag">) => (
  <>
    <ReaderStyles />
    <Reader {...props} drag={dragSheet} />
  </>
);
