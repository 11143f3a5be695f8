// Options by which the page and every embed fetch the files of a timeline.

/** An allowed address must answer by itself: a redirect could lead to any other. */
export const NO_REDIRECT: RequestInit = { redirect: "error" };
