// Words that leave open whether something is so, or say that it is only said: a title keeps them, or it says more than its source.

/** Adverbs and adjectives of doubt and of hearsay, and measures that are no exact ones. */
export const HEDGE =
  /^(?:allegedly|alleged|reportedly|apparently|supposedly|supposed|purportedly|purported|ostensibly|presumably|seemingly|possibly|perhaps|maybe|probably|likely|unlikely|potentially|suspected|so-called|unconfirmed|would-be|nearly|almost|hardly|barely|scarcely|partly|partially|mostly|mainly|largely|only|if|unless|until|except|without|nobody|none|nothing|fewer|least|may|might|could|would|should|must|expected|believed|claimed|rumou?red|accused|according)$/;

/** Numbers in words. "One" is a pronoun more often. */
export const NUMBER_WORD =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|(?:hundred|thousand|million|billion|trillion|dozen)s?|half|twice)$/u;

/** Adverbs that leave open who says so. */
export const HEARSAY_ADVERB = /^(?:allegedly|reportedly|purportedly|supposedly)$/;
/** "is said to have left": participles by which something is put down to somebody on nobody's name. */
export const ASCRIBED =
  /^(?:believed|said|thought|reported|alleged|understood|claimed|rumou?red|suspected|presumed|assumed|feared)$/;

/** Behind the end of a title these leave it true only with what follows. */
export const CONDITIONING =
  /^(?:if|unless|provided|according|allegedly|reportedly|supposedly|apparently|except|instead|rather)$/;

/** To hold for true, without knowing: "I understand that they left". */
export const HOLDING = /^(?:understand|gather|suspect|assume|suppose|presume|reckon|guess)$/;
