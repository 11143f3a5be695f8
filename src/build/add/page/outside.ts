// The parts of a page that are no text of its article: what is not shown, menus, boxes about other things.

import { attribute, type Element, isElement, isHtml, isText } from "./tree.ts";

/** Elements whose letters are no text. */
const SILENT = new Set(
  (
    "script style noscript template iframe frame object embed canvas audio video picture svg math head title " +
    "button select option datalist textarea input progress meter dialog rt rp"
  ).split(" "),
);
const CHROME = new Set(
  "nav aside footer menu amp-sidebar amp-ad amp-social-share amp-embed amp-consent amp-user-notification amp-sticky-ad".split(
    " ",
  ),
);
const ROLES = /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog|menu|menubar|toolbar)$/i;
const BOX = new RegExp(
  "(?:^|[\\s_-])(?:" +
    "related\\w*|recommend(?:ed|ations?)|recirc\\w*|most-?read|most-?popular|trending|read-?(?:more|next|also)|see-?also|more-?(?:from|on|stories|news)|" +
    "newsletter|subscri(?:be|ption)|sign-?up|paywall|share(?:daddy)?|sharing|social|breadcrumbs?|comments?|disqus|cookies?|consent|gdpr|" +
    "promo|advert\\w*|ads?|ad-?slot|sponsor(?:ed)?|outbrain|taboola|author-?(?:bio|box|info|card)|about-?(?:the-?)?author|" +
    "tags|tag-?list|edit-?section|pagination|pager|toolbar|sidebar|navbar|nav|menu|skip-?link|screen-?reader-?text|visually-?hidden|sr-?only" +
    ")(?=$|[\\s_-])",
  "i",
);
/** A box with more of the page's letters than this is no box. */
const LARGEST_BOX = 0.3;

/** Whether nothing of an element is text that a reader sees. */
export function isSilent(element: Element): boolean {
  if (SILENT.has(element.tagName) || !isHtml(element)) return true;
  if (attribute(element, "hidden") !== undefined || attribute(element, "aria-hidden") === "true") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style") ?? "");
}

/** Whether an element is struck out: words that the source has taken back. */
export const isStruck = ({ tagName }: Element): boolean => tagName === "del" || tagName === "s" || tagName === "strike";

/** Letters of an element's text, and those of them inside links. */
export interface Weight {
  letters: number;
  linked: number;
}

/** The weights of all elements of a page that are not silent. */
export function weigh(root: Element): Map<Element, Weight> {
  const weights = new Map<Element, Weight>();
  const visit = (element: Element, inLink: boolean): Weight => {
    const weight: Weight = { letters: 0, linked: 0 };
    for (const node of element.childNodes) {
      if (isText(node)) {
        const letters = node.value.replace(/\s+/g, " ").trim().length;
        weight.letters += letters;
        if (inLink) weight.linked += letters;
      } else if (isElement(node) && !isSilent(node)) {
        const { letters, linked } = visit(
          node,
          inLink || (node.tagName === "a" && attribute(node, "href") !== undefined),
        );
        weight.letters += letters;
        weight.linked += linked;
      }
    }
    weights.set(element, weight);
    return weight;
  };
  visit(root, false);
  return weights;
}

/**
 * Whether an element is about other things than the article around it, by its tag, role, class or id.
 * @param share of the page's letters, 0 to 1
 */
export function isOutside(element: Element, share: number): boolean {
  if (/^(?:html|body|main|article|h1)$/.test(element.tagName)) return false;
  if (share > LARGEST_BOX) return false;
  if (CHROME.has(element.tagName) || ROLES.test(attribute(element, "role") ?? "")) return true;
  return BOX.test(attribute(element, "class") ?? "") || BOX.test(attribute(element, "id") ?? "");
}
