/** The address if it leads to the web (http or https), else null: a document's metadata may say anything. */
export function webAddress(url: string | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? href : null;
  } catch {
    return null;
  }
}
