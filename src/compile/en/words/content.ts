// Words for the comparison of passages: stop words, ordinals, and stems with the same meaning.

/** Words of grammar, of reporting and of time; they say nothing of what happened. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a about above after again against ago all also although always am among amid an and any are around as at away back be became because " +
    "become been before being below between both but by can could did do does doing done down due during each either else even ever every " +
    "few first for from further gave get give given go goes going got had has have having he her here hers him himself his how however i if in " +
    "including into is it its itself just like made make makes making many may me might more most much must my near neither new next nor of off on once " +
    "one only onto or other others our out over own per put same several shall she should since so some still such take taken takes than that " +
    "the their them then there these they this those though through thus to together too took two under until up upon us very via was we were what " +
    "when where whether which while who whom whose why will with within would yet you your " +
    "said say says saying told tell tells stated states noted notes added adds reported report reports according announced announce declared stressed " +
    "today yesterday tomorrow last year years month months week weeks weekend day days earlier later late early recent recently now time times " +
    "morning evening afternoon night hour hours minute minutes decade decades " +
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter " +
    "not no never mr mrs ms dr"
  ).split(" "),
);

/** The first is at index 0. */
export const ORDINALS: readonly string[] = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

/** Different words for one thing in the news; by stem, the first names the thing. */
export const SAME_THING: readonly string[] = [
  "exercise drill manoeuvre maneuver wargam",
  "meet talk discuss negotiat summit",
  "agree accord deal sign conclud",
  "treaty pact",
  "join acced access member membership enter",
  "refus declin reject deny",
  "troop soldier servicem contingent",
  "deploy send sent dispatch",
  "visit trip arriv travel",
  "kill dead death die",
  "begin start launch open establish began begun found inaugurat creat set",
  "leave withdraw left quit withdrew withdrawal pull",
  "suspend freez froze frozen halt",
  "attack assault strike struck shell",
  "buy purchas acquir bought",
  "increas rais boost expand enlarg",
  "hold host held conduct",
  "help aid assist support",
  "head chief leader",
  "approv adopt endors ratif",
  "program programm",
  "defenc defens",
];

/** Small words inside names: "Organization for Security and Cooperation". */
export const NAME_LINKS: ReadonlySet<string> = new Set(["of", "for", "the", "and", "on", "in"]);
