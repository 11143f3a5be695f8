/** Tag of the embed's element, and beginning of all names that a host's page sees. */
export const EMBED_NAME = "armenia-timeline";
