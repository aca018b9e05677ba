// How people ask for the record of a pupil: words that several rules share, as patterns.

/** How people ask politely, before what they want done. */
export const ASKING = `(?:(?:please|kindly|can|could|would|will|may|might|should|you|i|we|someone|anyone|i['’]d|to|just|wish|want|need|like|it be possible to)\\s+)*`;
export const SHOW =
  "show|display|bring(?: up)?|pull(?: up)?|open(?: up)?|call up|load(?: up)?|get(?: up)?|fetch|find|see|view|look at|have a look at|look up|give|provide|read(?: out)?|have|share|send|supply|print(?: out| off)?|dig (?:out|up)";
export const RECORD =
  "record|records|entry|file|profile|details|info|information|data|page|row|card|particulars";
export const WHOLE = "(?:full|whole|complete|entire) ";
export const ABOUT =
  "(?:for|on|about|of|under|regarding|concerning|relating to|pertaining to|in respect of|with regard to|against)";
/** What says of a record only that it is there. */
export const KEPT =
  "(?:that )?(?:is |are |we |you |they |there is |exists? |the school |has been |have been )*(?:held|hold|holds|kept|keep|keeps|stored|store|have|has|got|exist|exists|recorded|made|written|entered|logged|available|there|on file|on record)";
export const PICTURE =
  "(?:lowdown|low-down|full picture|whole picture|background|gen|info|information|details|full story|whole story|run-?down|overview|summary|basics|full works|works)";
