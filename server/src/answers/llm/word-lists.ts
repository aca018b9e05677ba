// Words by which a sentence of a language model is judged.

const words = (list: string) => new Set(list.split(/\s+/));

/** These join what a note says to the pupil of whom it says it, and add nothing of their own. */
export const CONNECTING = words(
  `a an and also are as at by for from has have having he her here him his in is it its mention
   mentioned mentions note noted notes of on one's pupil record recorded records reported reports
   said says sheet she states that the their them there these they this to whose who with`,
);

/** Numbers and parts in words: what is counted is counted by SQL. */
export const NUMBER_WORDS = words(
  `zero nought nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen
   fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
   hundred hundreds thousand thousands million dozen dozens score half halves third thirds quarter
   quarters fifth fifths tenth percent percentage couple pair both twice thrice double triple
   majority minority most`,
);

/**
 * A note with any of these says that something is not, is no longer, is not yet known, or is of
 * someone else. In other words it could be turned round, so it is only quoted whole.
 */
export const TURNING = words(
  `no not none nothing nobody never nor neither without cannot unable unlikely hardly rarely barely
   isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't won't can't couldn't
   shouldn't wouldn't denies denied refuses refused declined declines stopped ceased ended ends
   discharged resolved closed ruled longer former formerly previous previously past was were had
   used history since until before after awaiting awaits await waiting pending possible possibly
   probable probably query queried suspected suspects suspect may might could would should if unless
   maybe perhaps seems appears alleged allegedly claims claimed instead rather except but however
   although though despite less fewer only just
   i we you he she they him her them his their
   mum mummy mother mam dad daddy father parent parents carer carers stepmum stepdad brother brothers
   sister sisters sibling siblings twin twins cousin cousins uncle aunt auntie nan nana gran granny
   grandma grandad grandfather grandmother grandparent grandparents family friend friends peer peers
   classmate classmates child children other others another someone somebody boy boys girl girls
   pupil pupils student students staff teacher teachers adult adults partner baby`,
);
