// Words that leave open whether something is so, or say that it is only said: a title keeps them, or it says more than its source.

/** Adverbs and adjectives of doubt and of hearsay, and measures that are no exact ones. */
export const HEDGE =
  /^(?:allegedly|alleged|reportedly|apparently|supposedly|supposed|purportedly|purported|ostensibly|presumably|seemingly|possibly|perhaps|maybe|probably|likely|unlikely|potentially|suspected|so-called|unconfirmed|would-be|nearly|almost|hardly|barely|scarcely|partly|partially|mostly|mainly|largely|only|if|unless|until|except|may|might|could|would|should|expected|believed|claimed|rumou?red|accused|according)$/;

/** Adverbs that leave open who says so. */
export const HEARSAY_ADVERB = /\b(?:allegedly|reportedly|purportedly|supposedly)\b/i;
/** "is said to have left" */
export const RAISED =
  /\b(?:is|are|was|were|been)\s(?:\p{L}+ly\s)?(?:believed|said|thought|reported|alleged|understood|claimed|rumou?red|suspected|presumed|feared)\sto\shave\b/iu;

/** Behind the end of a title these leave it true only with what follows. */
export const CONDITIONING =
  /^(?:if|unless|provided|according|allegedly|reportedly|supposedly|apparently|except|instead|rather)$/;
