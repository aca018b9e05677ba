// Words that stand beside the values of columns: verbs that bring them, and nouns that say what kind of value it is.

/** Those who do what a value says: "the football lot", "choir members". */
export const CROWD = /^(lot|bunch|crowd|gang|crew|members?)$/;
/** Words that bring a column which says yes or no, and are no part of its name. */
const BRINGS =
  /^(has|have|having|had|with|on|get|gets|getting|receive|receives|receiving|entitled|eligible|qualify|qualifies|claiming|claim|claims|flagged|marked|registered|listed|identified|for|as|to|the|are|is|a|an|under|in)$/;

/** Words before a yes-or-no column that bring it. */
export const bringsFlag = (word: string) => BRINGS.test(word);

export const BOOKS = /^books?$/;
export const isOfReading = (name: string): boolean => /\b(reading|book)\b/.test(name);

export const LOOKS_AFTER =
  /^(looks? after|looking after|is responsible for|is in charge of|supports?|oversees)\b/;

/** What is done to pupils by the grown-up whose they are, whatever he is called. */
export const SEEN_BY = /^(seen|helped|assisted|overseen|supervised|(?:been )?looked after)$/;

/** Columns that hold the names of staff. */
export const KEEPERS =
  /\b(worker|keyworker|person|adult|ta|lsa|assistant|teacher|tutor|mentor|coach|staff|lead|buddy|senco)\b/;

export const TRAVELS =
  /^(come|comes|coming|came|in|travel|travels|travelling|arrive|arrives|arriving|brought|driven|go|goes|going)$/;

export const BRINGS_ROUTE =
  /^(on|in|by|catch|catches|catching|get|gets|getting|take|takes|taking|use|uses|using|ride|rides|riding|for|bus|route|coach)$/;

export const TRAVEL_COLUMN =
  /transport|travel|bus|coach|route|home time|\bgets? (?:in|to school|here)\b/;

/** Verbs, and the columns whose values they bring. */
export const VERB_COLUMNS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(speak|speaks|speaking|spoken|speakers?)$/, /language/],
  [/^(plays?|playing|players?)$/, /instrument|music|\bsport/],
  [
    /^(study|studies|studying|studied|takes?|taking|took|takers?|choosers?|does|do|doing|chose|chosen|picked|learns?|learning|learnt)$/,
    /option|subject|course|gcse|club|instrument/,
  ],
  [/^(eats?|eating|eaters?)$/, /diet|food|meal|lunch/],
  [
    /^(sings?|singing|dances?|dancing|performs?|performing|acts?)$/,
    /club|activit|music|instrument/,
  ],
  [
    /^(wants?|wanting|wish|wishes|plan|plans|planning|planned|hope|hopes|hoping|aim|aims|aiming|intend|intends|intending|aspires?|aspiring|expects?|expecting|heading|headed|bound|opting|applying|applicants?|entrants?|straight|directly)$/,
    /next step|destination|pathway|post[- ]?1[68]|intention|aspiration|career|^plans? (after|for|on|post|beyond|when)\b|\bafter (school|college|sixth form|leaving|year \d+|y\d+)\b|\b(future|leaving) plans?\b/,
  ],
  [/^(walks?|walking|cycles?|cycling|scoots?|scooting)$/, /transport|travel|home time/],
  [TRAVELS, TRAVEL_COLUMN],
];

/** Whether the verb brings values of a column that is called so: "spoken" those of "home language". */
export const isVerbOf = (verb: string, name: string): boolean =>
  VERB_COLUMNS.some(([verbs, wanted]) => verbs.test(verb) && wanted.test(name));

/** Verbs that say no more than that a value holds. */
export const VALUE_VERBS =
  /^(made|managed?|manages|reach|reached|reaches|reaching|gain|gained|gains|scored?|scores|scoring|achieved?|achieves|allowed|granted|permitted|offered|provided|speaks?|speaking|spoken|eats?|eating|uses?|using|takes?|taking|took|taken|travels?|travelling|comes?|coming|arrives?|arriving|rides?|riding|lives?|living|belongs?|belonging|follows?|following|study|studies|studying|studied|learns?|learning|learnt|learned|plays?|playing|played|chose|chosen|chooses?|picks?|picked|selects?|selected|opts?|opted|attracts?|attracting|does|doing|attends?|attending|brings?|bringing|heading|headed|stays?|staying|sits?|reads?|reading|drinks?|drinking|wears?|wearing|allocated|awarded|booked|joins?|goes|going|works?|working|walks?|carry|carries|carrying|hold|holds|holding|held|earn|earns|earned|earning|collects?|collected|collecting|boasts?|boasting|stands?|stood|standing|educated|schooled|enrolled|supported|supports|helped|helps|partnered|paired|ticks?|ticked|shows?|showing|sat|seated|needs?|requires?|gets?|getting|receives?|receiving|received|brought|driven|dropped|catch|catches|due|issued|spend|spends|spending|spent|assigned|given|graded|rated)$/;

/** Whether a word can bring a value, of whichever column. */
export const isValueVerb = (word: string): boolean =>
  VALUE_VERBS.test(word) || VERB_COLUMNS.some(([verbs]) => verbs.test(word));

/** Nouns that say no more than what kind of value it is: "halal meals". */
export const VALUE_TAIL =
  /^(dinners?|lunch(es)?|register|status|home|players?|takers?|choosers?|eaters?|drinkers?|readers?|riders?|learners?|members?|lot|bunch|crowd|gang|crew|lessons?|students?|diet|diets|food|meals|house|household|background|list|bound|entries|entrants|candidates|speaker|speakers|speaking|user|users|category|bus|route|pathway|group|down)$/;
