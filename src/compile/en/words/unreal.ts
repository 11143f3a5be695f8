// Openings of sentences that make something up, and of those that an article says of itself: they tell of nothing that has happened.

/** "Imagine that it is 2026.", "Suppose that …": from here on the paragraph is made up. */
export const SUPPOSING =
  /^[“"‘'\s]*(?:(?:But|And|So|Now|Just|Let us|Let’s|Let's)\s)?(?:[Ii]magine|[Ss]uppose|[Aa]ssume|[Pp]icture|[Pp]retend|[Ee]nvisage|[Pp]icture to yourself)(?:\s(?:that|for a moment|if|the|it|this|a|an|we|you)\b|,|:)/u;

/** "If in 2008 they had signed, much would be different", "Had they signed, they would …". */
export const CONDITION = /^[“"‘'\s]*(?:(?:But|And|So|Even|Only)\s)?(?:[Ii]f|[Uu]nless|[Hh]ad|[Ww]ere|[Ss]hould)\s/u;
export const CONSEQUENCE = /\b(?:would|could|might)\b|\p{L}['’]d\b/u;

/** An article speaks of itself, of its author, of its mistakes. */
export const OF_ITSELF =
  /^[\s*(["“]*(?:(?:Corrections?|Clarifications?|Editor['’]s note|Erratum|Amendment)\b|(?:This|The present)\s(?:article|story|report|post|column|piece|dispatch|interview|page|version|text)\b|(?:An?|The)\s(?:(?:earlier|previous|original|first|prior)\s(?:version|edition|headline)\b|(?:article|editorial|story|column|caption|headline|(?<=An?\s)(?:item|report))\s(?:(?:on|in|from|published|about)\b.{0,60}?\s)?(?:said|stated|gave|misstated|wrongly|(?:was|has been)\s(?:amended|updated|corrected|changed|removed))\b)|The\s(?:author|writer|reporter|columnist)\b|We\s(?:wrongly\s|incorrectly\s)?(?:reported|wrote|stated)\b)/u;
