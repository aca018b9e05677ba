// First names of British schools and their short forms: two different ones are two people, not a typing error.
import { MORE_FIRST_NAMES } from "./more-first-names.js";

/** Each line is one name in its spellings and short forms. A short form may stand for several names. */
const VARIANTS = `
abigail abi abby abbie gail
adam ad
aidan aiden ayden
alan allan alun al
albert bert bertie albie al
alexander alex alec xander sandy zander
alexandra alex alexa lexi sandra sasha
alfred alf alfie
alice allie
alison allison
amy aimee
andrew andy drew
anna ana
anne ann annie
annabel annabelle bella
anthony antony tony ant
antonia toni
archibald archie
arthur art artie
ayesha aisha aysha
barbara barb babs
beatrice bea trixie
benjamin ben benji benny
bernadette bernie
bethany beth
bradley brad
bronwen bron
caitlin kaitlyn katelyn caitlyn cait
callum calum cal
cameron cam
caroline carrie caz
catherine katherine kathryn catharine kate katie katy cathy kathy kat cath kitty
charles charlie chas chuck
charlotte charlie lottie lotte char
chloe khloe
christian chris
christina chris tina christie chrissie
christine chris christie chrissie
christopher chris topher kit
claire clare
connor conor con
daniel dan danny dani
danielle dani
david dave davey dai
deborah debbie deb
dominic dominik dom
dorothy dot dottie dolly
edward ed eddie ted teddy ned
eleanor elinor ellie nell nellie elle
elizabeth elisabeth liz lizzie beth betty libby
ellie elly
emily em emmy
emma em emmy
erik eric
esther ester
evelyn evie eve
fatima fatimah
ffion fion
finlay finley fin finn
florence flo florrie flossie
frances fran frankie
francesca fran frankie chessie
francis frank frankie
frederick frederic fred freddie freddy
gabriel gabe
gabriella gabby gabi
geoffrey jeffrey geoff jeff
george georgie
georgia georgie
georgina georgie gina
gerald gerry
grace gracie
graham graeme
gregory greg
gwendolyn gwen
hannah hanna
harold harry hal
harriet harriett hattie
henry hal
hugh huw hughie
ibrahim ebrahim ibby
imogen immy
isaac izaac zac
isabel isobel isabelle isabella bella izzy issy belle
jacob jakob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jasmine jas
yasmin yasmeen yasmine
jayden jaiden
jeremy jez jerry
jennifer jen jenny
jessica jess jessie
joanna jo joanne
john jon johnny
jonathan jonathon johnathan jon jonny
joseph joe joey
josephine jo josie
joshua josh
judith judy
julian jules
julia jules julie
kaleb caleb
katarzyna kasia
kenneth ken kenny
kimberley kimberly kim
lauren loren
laurence lawrence larry laurie
leo leonardo
leonard len lenny leo
lewis lewie
louis louie lou
lillian lily lilian lilly lil
louise lou louisa
lucas lukas
lucy luci
madeleine madeline maddie maddy
madison maddie
malgorzata gosia
margaret maggie meg peggy
maria mariah
martha marty
mathew matthew matt matty
matilda tilly tillie mattie
maximilian max
maxwell max
megan meg meghan
melanie mel
melissa mel missy
michael mike mick mickey micheal
michaela micky
michelle shelly
mohammed muhammad mohammad mohamed muhammed mo
natalie nat
natasha tasha nat
nathan nate
nathaniel nathanial nate nat
niamh neve
nicholas nicolas nick nicky
nicola nicky nikki
oliver ollie olly
olivia liv livvy ollie
oscar oskar
owen owain
pamela pam
patricia pat trish tricia
patrick paddy pat
penelope penny
peter pete
philip phillip phil pip
phoebe phebe
rachel rachael rach
rebecca rebekah becky becca bex
reece rhys rees
rebeca rebecca
reuben ruben
richard rick dick richie rich
robert rob bob bobby bert robbie
ronald ron ronnie
rosemary rose rosie
rose rosie
rosie rosy
ruby rubie
sabrina
samantha sam sammy
samuel sam sammy
sara sarah
scarlett scarlet
sean shaun shawn
sebastian seb bastian
siobhan
sofia sophia
sophie soph sofie
stanley stan
stephen steven steve ste
stephanie steph
stuart stewart stu
susan sue susie suzie
sydney sidney syd sid
tabitha tabby
tamara tammy
teresa theresa tess terri
terence terry
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
tobias toby
tracey tracy
tyler ty
valerie val
veronica ronnie
victoria vicky vic tori
vincent vince vinnie
violet vi
walter walt
william will bill billy willy
yousef yusuf youssef yousuf
zachary zac zach zack zak
zainab zaynab zeinab
zara zahra
zoe zoey
`;

const lines = VARIANTS.trim()
  .split("\n")
  .map((line) => line.split(" "));

const linesOf = new Map<string, number[]>();
for (const [index, names] of lines.entries())
  for (const name of names) linesOf.set(name, [...(linesOf.get(name) ?? []), index]);

const known = new Set([...linesOf.keys(), ...MORE_FIRST_NAMES.trim().split(/\s+/)]);

/** Whether a folded part of a name is a first name that many bear. */
export const isFirstName = (part: string) => known.has(part);

/**
 * Whether two folded first names are one name's spellings or short forms: `thomas` and `tom`. Two short
 * forms are only where both stand for the same names: Tom and Tommy, not Charlie (or Charles) and Lottie.
 */
export function areVariants(a: string, b: string): boolean {
  const [ofA, ofB] = [linesOf.get(a) ?? [], linesOf.get(b) ?? []];
  const common = ofA.filter((line) => ofB.includes(line));
  const isWhole = common.some((line) => lines[line]?.[0] === a || lines[line]?.[0] === b);
  return (
    isWhole || (common.length > 0 && common.length === ofA.length && ofA.length === ofB.length)
  );
}
