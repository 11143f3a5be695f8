// The style sheet of what no first view of the page shows: rendered before a part of it is asked for, it is there when one is.

import styles from "./later.css?url";

export const LaterStyles = () => <link rel="stylesheet" href={styles} precedence="bt" />;
