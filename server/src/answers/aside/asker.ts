// Tells a clause of what the asker or the staff do: "booking the coach", "the nurse is here".
import { RELATIVE, STATES } from "./narration.js";

/** What staff do while they ask, and pupils do not. */
const WORKING =
  "booking|laying up|laying (?:the )?tables|ordering|planning|picking|choosing|sending|writing|printing|filling|checking|chasing|sorting|prepping|preparing|setting up|sharing|splitting|giving|making|counting|labelling|photocopying|arranging|updating|going (?:through|over|back|off|round|by)|looking (?:at|for|back|over|into)|putting|ringing|emailing|phoning|wondering|trying|thinking|doing (?:the|my|our|some|a|\\p{L}+['’]s|\\p{L}+ sums|(?:\\p{L}+ )?(?:groups|partners|pairs|teams|tables|seating|certificates|letters|labels|badges|packs|lists|rotas?|registers?)\\b)|costing|timetabling|allocating|restocking|deciding|fixing|finding|collecting|comparing|reviewing|tidying|clearing|handing|changing (?:the|books)|drawing|getting (?:(?:\\p{L}+ )*(?:together|ready|out)|(?:the|my|our) )|settling|arguing|having an? (?:\\p{L}+ )*(?:argument|debate|think|look|clear[ -]?out|tidy(?:[ -]?up)?|meeting|chat|word|go)|bidding|reporting|squaring|matching|organising|laminating|cross-checking|taking (?:over|names|photos|the)|working|charging|seeing (?:how|if|whether|which|what)|seeing (?:the|his|her|their) (?:mum|dad|mother|father|parents?)|meeting (?:the|his|her|their|with)|hunting|fretting|puzzling|being (?:nosy|curious)|blocking|replacing|finishing|drafting|compiling|collating|presenting|auditing|budgeting|rearranging|reorganising|covering|moving (?:the|some)|adding (?:them|it|things) up|totting|hoping|stuck|short of|lost|muddled?|about to|off to|due to|been (?:asked|told|handed|given|out|off|away|rung)|got (?:to|my|five|ten|two|a (?:meeting|review|visit|call|parent|visitor))";
const OF_THE_ASKER = new RegExp(
  `^(?:(?:i['’]?m|i am|we['’]?re|we are|am|just|still|currently|busy|been|was|as i am) )*(?:${WORKING})\\b`,
  "iu",
);

/**
 * "I hand out booklets", "we close files in batches": what somebody does by whatever verb, but for those that may say which
 * pupils are meant ("I teach the infants", "we only take swimmers", "I need a goalkeeper").
 */
const OF_PUPILS =
  "also|just|really|still|now|only|always|not|never|do|need|want|would|have|had|got|mean|teach|take|run|coach|tutor|see|like|love|prefer|choose|pick|select|count(?:ing)?|exclud(?:e|ing)|includ(?:e|ing)|leav(?:e|ing)|ignor(?:e|ing)|omit|skip|drop|keep|look(?:ing)?|after|interested|concerned|worried|thinking|asking|talking|work|support|help|serve|handle|deal|mentor|lead|manage|know|think";
const DOES = new RegExp(
  `^(?:(?:so(?: that)?|because|as|since) )?(?:i|we)(?:['’]m| am|['’]re| are| can| could| must)? (?!(?:${OF_PUPILS})\\b)\\p{L}+ `,
  "iu",
);

/** What one says of one's own question. */
const OF_THE_QUESTION =
  /^(?:(?:a |just a |just |being )?(?:quick|silly|daft|odd|funny|strange|nosy|random|cheeky|boring|easy|tricky|bit|nice one|no prizes|no rush|ballpark|spot)\b.*|(?:sorry|thanks|cheers|hi|hello|morning|afternoon)\b.{0,20}|(?:out of|for) (?:interest|curiosity|info|reference)|(?:could|might|would) be (?:good|bad|nice|useful|handy|helpful)\b.*|here we go|can(?:['’]?t| ?not) (?:for the life of me )?(?:remember|recall|think|find|open)\b.*|did i miss (?:it|something)|(?:i|we) need (?:(?:an?|some|the) )?\p{L}+ for (?:(?:the|a|our|my) )?(?:(?:parents|open|information|options)['’]? evening|sports day|trip|visit|meeting|assembly|display|show|fair|evening)|is it (?:just )?me\b.*|(?:just|only) (?:for|after) (?:the|a|an|my|our|some|interest|info)\b.*|after (?:a|an|some|someone|somebody|names|evidence)\b.*|(?:where|how|what) (?:should|shall|do|can|could) (?:i|we|the)\b.*)$/iu;

/** Staff and what belongs to the school, who are no pupils: "the EAL teacher's here". */
const STAFF =
  /^(?:(?:the|our|my|a|an|some|his|her|their) )?(?:[\p{L}'’-]+ ){0,2}?(?:teachers?|coach|coaches|governors?|lady|nurse|officer|office|kitchen|psych|psychologist|therapist|lead|liaison|hub|company|firm|council|trust|head|senco|sendco|auditors?|inspectors?|photographer|catering|caterers|caterer|ewo|interpreter|school|reception|slt|bursar|cook|chef|caretaker|librarian|library|supply|tutor|ta|dsl|ofsted|la|police|social worker|mum|dad|mother|father|nan|parents?|someone|somebody|bus|coach|taxi|authority)(?:['’](?:s|re|ve|ll|d))? (?:(?:is|are|was|has|have|just|been|still|keeps?|also|only|already) )*(?:\p{L}+)/iu;

/** Whether a clause tells what the asker or the staff do, so that no need it names is a pupil's. */
export const isOfTheAsker = (clause: string): boolean => {
  const said = clause.trim().replace(/[.,;:!?–—-]+$/u, "");
  return (
    OF_THE_ASKER.test(said) ||
    DOES.test(said) ||
    OF_THE_QUESTION.test(said) ||
    (STAFF.test(said) && STATES.test(said) && !RELATIVE.test(said))
  );
};
