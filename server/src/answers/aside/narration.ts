// Tells whether a clause only says why somebody asks, or what they are doing: "sorting the coaches", "mum's on the phone".

/** What pupils do or are as well: of them it may say which are meant. */
const PUPILS_DO =
  "wearing|having|taking(?! (?:names|photos|photographs|the|my|our|some|a|an|them)\\b)|getting(?! (?:ready|the|my|our|some|names|numbers|letters|things|stuff)\\b)|receiving|speaking|attending|using|needing(?! to\\b)|playing|living|being|doing(?! (?:the|my|our|some|a|an)\\b)|going(?! (?:through|over|back|round|by)\\b)|waiting|awaiting|struggling|suffering|missing|showing|eating|learning|reading|staying|coming|sleeping|boarding|travelling|walking|cycling|riding|singing|dancing|swimming|staying|growing|falling|feeling|acting|behaving|refusing|hiding|hearing|seeing(?! (?:the|his|her|their|my|\\p{Lu}\\p{L}+)\\b)|stammering|stuttering|lacking|sitting (?:exams?|gcses?)|holding|entering|leaving|joining|starting(?! on\\b)|moving(?! (?:the|some|chairs|tables)\\b)|excluding|including|counting (?:only|just|in)|leaving|ignoring|omitting|regarding|concerning|following|during|according";

/** The beginning of such a clause, whoever it is of. */
const BEGINS = new RegExp(
  `^(?:(?:so|right|ok|okay|just|still|currently|also|and|well) )*(?:${[
    "(?:i|we|you|they|it|my|our)\\b",
    "i['’]?m|i['’](?:ve|ll|d)|we['’](?:re|ve|ll|d)|it['’]?s|there['’]?s|there (?:is|are|was|has)",
    `(?!(?:${PUPILS_DO})\\b)\\p{L}{2,}ing\\b`,
    "(?:need|needing|want|wanting|trying|got|have|having|had|going|about|hoping|supposed|off|meant|due|asked|only want|could do with|would love) to\\b",
    "need (?:a|an|some|the|names|numbers)\\b|could do with|short of|running out of|looking for|after (?:a|an|some|names)\\b|in (?:a rush|a hurry|the middle of)",
    "to (?!whom\\b|which\\b|what\\b|whose\\b)\\p{L}+",
    "got (?:my|our|a|an|the|her|his|their|some|someone|somebody|two|five|ten|visitors|duty)\\b",
    "found (?:a|an|the|some|his|her|their|one)\\b|left my|lost my|forgot(?:ten)?|hope (?:i|we|you)|feels like|seems like|looks like|sounds like|turns out",
    "(?:can|could|do|did|does|will|would)(?:n['’]?t| not) \\p{L}+",
    "(?:as|since|because|cos|now that|given that|seeing as|while|before|if) (?:i|we|you|they|he|she|it|you['’]re|i['’]?m|we['’]re|my|our|mum|dad|somebody|someone)\\b",
    "in the event of\\b|from an? [\\p{L} ]{3,30} (?:perspective|point of view|angle)|according to (?:the )?(?:[\\p{L}]+ )?(?:notes|sheets?|records|data)",
  ].join("|")})`,
  "iu",
);

/** Sayings that a question is begun or ended with. */
const SAYINGS =
  /^(?:(?:a )?(?:bit|spot) of (?:housekeeping|admin|fun|maths|news)|(?:nice|good|sad) (?:bit of )?news\b.*|quick (?:one|question|check|favour)(?: about \S.*| for you)?|out of (?:interest|curiosity)|(?:just )?(?:curious|wondering|checking|nosy|interested)(?: \S.*)?|between (?:you and me|us|ourselves)|just between us|brace yourself|go on(?: then)?|no rush|no hurry|help me out|be honest|honestly|settle an argument|silly question|daft question|stupid question|random (?:one|question)|last (?:one|question)|one (?:more|last) (?:thing|question)|by the way|btw|while (?:i|we)['’]?(?:m|re) (?:here|at it)|thinking ahead(?: to \S.*)?|looking (?:ahead|back|round)|going back a bit|house rivalry|fingers crossed|for the record|for (?:information|interest|reference|completeness|context)|fyi|as (?:ever|usual|always)|[\p{L}'’ -]{3,40} (?:time|stuff|prep|admin|paperwork|duty|season|headline|headcount))$/iu;

/** "for planning purposes", "for the evacuation plan" */
export const PURPOSE =
  /^(?:for|for inclusion in|in preparation for|in connection with|in advance of|ahead of|with a view to|towards) (?:[\p{L}'’-]+ ){0,6}?(?:purposes?(?: of [\p{L}'’ -]{3,60})?|comparison|planning|records?|returns?|reports?|files?|plans?|register|meetings?|briefing|use|reference|cover|census|audit|inspection|governors?|office|authority|council|service|team|board|trust|newsletter|assembly|bid|application|forms?|information|monitoring|analysis|panel|minutes|visit|trip|letters?|rota|booking|orders?|case study|website|handover|display|photographer|nurse|caterers?|kitchen)$/iu;

/** Things that staff have to do with, and what is about to be: "seating plan for 3A", "letters to send". */
const ERRANDS =
  /\b(?:letters?|forms?|tickets?|seating plan|labels?|badges?|certificates?|posters?|rota|newsletter|assembly|paperwork|photos|stickers?|vouchers?|timetable|fire drill|handover|display|spreadsheet|to \p{L}+(?: \p{L}+)?|coming (?:up|in|round|soon)|starting(?: up)?|going (?:round|on|spare)|due(?: (?:in|soon|today|tomorrow))?|happening|on (?:its|his|her|their) way|approaching)\b/iu;

/** Somebody or something does or is something. */
export const STATES =
  /\b(?:is|are|was|were|am|has|have|had|keeps?|kept|wants?|wanted|needs?|needed|looks?|looked|says?|said|swears?|asks?|asked|reckons?|thinks?|thought|seems?|feels?|comes?|came|gets?|got|goes|went|left(?!-)|sent|rang|rung|lost|found|met|saw|spoke|heard|called|emailed|popped|turned|must|should|might|will|would|could|can|do|does|did|clash(?:es)?|requires?|required|insists?|claims?|wonders?|remains?|starts?|started|fancies|loves|hates|begins?|ends?|closes?|opens?)\b|\b(?:is|are|was|has|have|do|does|did|ca|wo|could|would)n['’]?t\b|['’](?:re|ve|ll|d)\b|\p{L}['’]s (?:a|an|the|on|in|at|off|out|up|here|back|been|just|got|gone|due|my|our|not|worried|after|asked|rung|free|forecast|broken|shut|closed|coming|waiting|left|late|away|ill|poorly|full|only|popping|\p{L}+ing)\b/iu;

/** Whose clause it is that follows: of pupils it may say which are meant. */
export const RELATIVE = /\b(?:who|whom|whose|which|that)\b/iu;

/** Whether a clause beside a question says why it is asked, and nothing of what. */
export function isNarration(clause: string): boolean {
  const said = clause.trim().replace(/[.,;:!–—-]+$/u, "");
  if (SAYINGS.test(said) || PURPOSE.test(said) || BEGINS.test(said)) return true;
  return (STATES.test(said) || ERRANDS.test(said)) && !RELATIVE.test(said);
}
