// How the files of a timeline are asked for, by the page and by every embed.

/** What is asked for at an allowed address must not come from another: a redirect could lead anywhere. */
export const NO_DETOUR: RequestInit = { redirect: "error" };
