// Words that deny what stands beside them in the same clause.

/** A negator, with at most three words of the clause behind it, at the end of a text; "not only" denies nothing. */
export const DENIED_BEFORE =
  /(?:(?<!\p{L})(?:not|never|no|nor|neither|nobody|nothing|without|cannot)|n['’]t)(?:\s+(?!(?:and|but|that|which|who|whose|only)(?!\p{L}))[\p{L}\p{N}'’-]+){0,3}\s+$/iu;

/** "signed no treaty", "accuses nobody": a negator right at the beginning of a text. */
export const DENIED_BEHIND = /^\s+(?:nobody|nothing|none|neither|no(?!\s+(?:later|fewer|less|more|longer)))(?!\p{L})/iu;
