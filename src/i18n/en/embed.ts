// English of the dialog that gives the code for other pages.

const STRIPPING = "WordPress (for those who may not write unfiltered HTML), newsletters and AMP";
const INSTEAD = "The picture is for them.";

export const embed = {
  title: "Embed this timeline",
  shows: "It opens as this page is now:",
  /** The state that the code carries; `whole` where nothing is chosen. */
  now: {
    whole: "the whole span",
    step: (step: string, title: string) => `step ${step} of the tour, “${title}”`,
    view: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    event: (title: string) => `the source of “${title}” open`,
    actors: (names: string) => `only ${names}`,
    query: (query: string) => `the search “${query}”`,
    theme: { system: "", light: "light colours", dark: "dark colours" },
  },
  left: (words: string) => `Not taken along, since an embed has no such filter: ${words}.`,
  filters: { tone: "tone", act: "deeds or words", kind: "kind", period: "years", origin: "review" },
  way: "Way in",
  ways: {
    element: "Script and element",
    classic: "Classic script",
    module: "Module",
    react: "React",
    iframe: "Iframe",
    picture: "Picture",
  },
  when: {
    element: "Right for most pages: it keeps its place, and loads when a reader comes near it.",
    classic: "The same element for pages that cannot load modules, all in one file.",
    module: "For a page with code of its own: mount() returns update, on and destroy.",
    react: "For a page with React 18 or 19: the component uses that copy, which an import map must name.",
    iframe: "For pages that allow nothing else. The script may be left out: it fits the height and tells of events.",
    picture:
      "For newsletters, AMP, and editors that take out scripts and frames: a picture that leads here, and its link, nothing else.",
  },
  list: "With the list of events",
  height: "Height",
  heightUnit: (least: number, most: number) => `px, ${least} to ${most}`,
  code: "The code",
  copy: "Copy the code",
  copied: "The code was copied.",
  loading: "Looking for the versions of the files …",
  unversioned:
    "embed/integrity.json could not be read here, so this code names the files without version and integrity hash.",
  local: "These addresses are on this computer: open the timeline where it is published, and copy the code there.",
  /** Hosts that take parts of the code out. */
  stripped: {
    element: `${STRIPPING} take out scripts and the element, and leave its link. ${INSTEAD}`,
    classic: `${STRIPPING} take out scripts and the element, and leave its link. ${INSTEAD}`,
    module: `${STRIPPING} take out scripts, leave the link, and may show the script as text. ${INSTEAD}`,
    react: "",
    iframe: `${STRIPPING} take out frames, and leave the link below. ${INSTEAD}`,
    picture: "",
  },
  cors: "The server of these files must send Access-Control-Allow-Origin.",
};
