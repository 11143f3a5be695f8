// Shapes of tokens that are no words of a lexicon, and the character that stands for each of them in a form.

/** Shapes of tokens that are no words of the lexicon. Each is a class in forms. */
export const SHAPES = [
  "OTHER",
  "NAME",
  "ED", // an unknown word that ends like a past form
  "D12", // figures up to 12, up to 24, up to 31, up to 59, up to 99
  "D24",
  "D31",
  "D59",
  "D99",
  "D999",
  "YEAR4",
  "D9999",
  "NUMBER", // longer figures, decimals, thousands
  "WORDS12", // numbers in words
  "WORDS31",
  "WORDS999",
  "YEAR_WORDS", // "nineteen ninety-six"
  "ORDINAL_DAY", // "14th"
  "ORDINAL_MORE",
  "DECADE4", // "1990s"
  "DECADE2", // "'90s"
  "SHORT_YEAR", // "'98"
  "ISO_DAY",
  "ISO_TIME",
  "SLASHED",
  "DOTTED",
  "ROMAN_DAY", // "6-X-2022"
  "COMPACT_DAY", // "20230220"
  "CLOCK", // "10:35"
  "HALF", // "2 1/2"
  "COMMA",
  "DASH", // any hyphen or dash
  "DOT",
  "APOSTROPHE",
  "S", // the 's of a possessive
  "SLASH",
  "COLON",
  "OPEN",
  "CLOSE",
  "QUOTE",
  "MONEY",
  "PERCENT",
  "MARK", // any other sign
] as const;
export type Shape = (typeof SHAPES)[number];

/** Classes of forms that are made of shapes. */
export const SHAPE_CLASSES: Readonly<Record<string, string>> = {
  FIGURES: "D12 D24 D31 D59 D99 D999",
  NUM: "D12 D24 D31 D59 D99 D999 WORDS12 WORDS31 WORDS999",
  DAY: "D12 D24 D31",
  DAY_TH: "D12 D24 D31 ORDINAL_DAY",
  HOUR: "D12 D24",
  YEAR: "YEAR4 YEAR_WORDS",
  D2: "D12 D24 D31 D59 D99",
};

/** The code of the first character that stands for a shape; those of words follow the shapes. */
const FIRST_CODE = 0x100;
export const FIRST_WORD_CODE = FIRST_CODE + SHAPES.length;

/** The code of the character of each shape, the same in every language. */
export const shapeCode = Object.fromEntries(SHAPES.map((shape, index) => [shape, FIRST_CODE + index])) as Record<
  Shape,
  number
>;
