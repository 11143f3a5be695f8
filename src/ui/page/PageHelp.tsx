// The lists of keys on the page, with the style sheet of dialogs, which an embed has among its own.

import type { ComponentProps } from "react";
import styles from "../dialogs/dialog.css?url";
import { Help } from "../dialogs/Help.tsx";

export const PageHelp = (props: ComponentProps<typeof Help>) => (
  <>
    <link rel="stylesheet" href={styles} precedence="bt" />
    <Help {...props} />
  </>
);

/** The list of keys for a list that is the timeline. */
export const PageRowsHelp = (props: ComponentProps<typeof Help>) => <PageHelp {...props} inRows />;
