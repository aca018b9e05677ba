// First names that are no form of another: two of them are two people, however alike.

export const MORE_FIRST_NAMES = `
aaliyah aaron abdallah abdirahman abdul abdullah abdulrahman abel abraham abu ace ada adaeze adanna adeel
adele adil aditi aditya adnan adrian adriana adrianna afia agata agnes agnieszka ahmad ahmed aiesha ailbhe
ailsa aine aino aiza aizah ajay akash akeem akira akshay alana alanna alastair alban aled alejandro
aleksander aleksandra alessandra alessandro alessia alexis alfonso ali alicia alina alisha alistair aliyah
aliza allegra alma alvin alyssa amaan amal amalia amara amari amaya amber ambrose ameera amelia amelie amina
amir amira amirah ammar amol amos amrit anabel anastasia anaya andre andrea andreea andrei andres anees
angela angelica angelina angelo angus anisa anisha anita aniyah anjali ankit annalise annika anouk ansel
anton antonella antoni antonio anushka anya aoibhe aoibheann aoife april aqib aqsa arabella aran archer
ardal areeba arham ari aria arian ariana arianna ariel arin aris arjun arlen arlene arlo armaan arman arnav
arnold aron arooj arsalan artem arvin arwen arya aryan asad asha asher ashley asif asim asma astrid athena
atticus aubrey audrey august augustus aurelia aurora austin autumn ava avani avery avi axel aya ayaan ayaz
ayla aylin ayman ayo ayub azaan aziz azra badr bahar bailey balraj bao barnaby barney barry bart bartosz
basil basma beatrix beatriz beau beck belinda benedict bernard bertha beverley bianca bilal billie birgit
blake blanche blessing blossom bobbi bonnie boris bowie boyd bradford bram brandon branwen brenda brenna
brian bridget briony brody bronagh bronte brooke brooklyn bruce bruno bryn bryony buddy burak byron cade
cadence caio cairo caitriona callan callie calvin camilla camille camilo candice caoimhe carina carl carla
carlo carlos carlotta carmel carmen carole carolina carter carys casey caspar casper cassandra cassian
cassidy cassius catalina catarina cecil cecilia cecily cedric celeste celia celine ceri cerys chanel
chantelle charity charlene chelsea chen cheryl chester cheyenne chiara chidinma chika chinedu chinonso
chioma christa christiana ciara cillian cindy clara clarissa claudia clay clayton clea clementina clementine
cleo cliff clifford clint clive clodagh clyde coby cody cole colette colin colleen colm connie conrad
constance cooper cora coral coralie cordelia corey corinne cormac cosmo courtney craig cressida crispin
cristian cristina cruz curtis cynthia cyrus dafydd dahlia daisy dakota dale dalia dalton damaris damian
damien damilola dana dane dania danial danica daniela dante daphne dara darcey darcie darcy daria dario
darius darragh darren daryl dashiell dawid dawn dawson dayna deacon dean debra declan deepak delia delilah
della delphine demetrius demi denise dennis denzel derek desmond dev devon dewi dexter dhruv diana diego
dilan dillon dimitri dina dinah dion domenico dominika dominique donna dora doreen dorian doris doug dougal
douglas drake dua duke dulcie duncan dwayne dylan ebony edgar edie edison edith edmund edna edric eduardo
edwin eesa efa efan effie eileen eilidh eiman eimear eira ekam elaina elaine elen elena eleni eleri eli elia
elian eliana elias elijah elin elisa elisabetta elise elisha elissa eliza elizabet ella ellen elliana elliot
elliott ellis elodie eloise elon elora elouise elroy elsa elspeth elton elvira elvis elwood ember emeka
emerson emile emilia emiliano emilie emilija emilio emir emmanuel emmeline emre emrys enid enoch enrique
enya enzo erica erick erika erin ernest ernie erwin esa esha esmae esme esmee esmeralda esperanza estelle
ethan etienne etta euan eugene eugenia eunice eva evan evander evangeline evelina everett everly ewa ewan
eze ezekiel ezra fabian fabienne fabio fahad faheem fahima faisal faith faiza faizan fallon farah fareed
farhan farida faris farrah fatema fatma fatou faustina favour faye fearne felicity felix femi ferdinand
fergal fergus fern fernanda fernando fidel filip filippa filippo finnian fintan fiona flavia flavio fletcher
flora florian florin flynn folasade ford forrest fox franco franklin franz fraser freda frederica freja
freya freyja frida gabriele gabrielle gael gaetano gaia galina ganesh gareth garth gary gaurav gavin gayle
gemma gene genevieve genna georgiana geraint gerard gerardo gerda gethin giacomo gianluca gianna gideon
gilbert giles gillian ginevra ginny gino gioia giorgia giorgio giovanni giulia giulio giuseppe gladys glen
glenda glenn glenys gloria godfrey gordon graciela grady grant grayson greer greta grzegorz guillermo gulsum
gunnar gurdeep gurpreet gus gustavo guy gwendoline gwenllian gwilym gwyn gwyneth hadi hadiya hadley hafiz
hafsa haidar haider hajra hakan hakim halima halle hallie hamid hamish hamna hamza hamzah hana hanan hania
haniya hans hardeep hareem hari haris harish harjit harleen harley harmony haroon harper harpreet harri
harris harrison harvey hasan haseeb hashim hassan hassana haya hayat hayden hayes hazel heath heather hector
hedley heidi helen helena helga hendrix henri henrietta henrik herbert herman hermione hettie hetty hiba
hilary hilda hina hira hiro holden hollie holly honey honor hope horace houda howard hubert huda hudson hugo
huma humaira humphrey humza hunter husna hussain iain ian ianto ibtisam ida idrees idris ieuan ife ifeoma
iga ignacio ignatius igor ihsan ijaz ikechukwu iker ikram ilaria ilhan ilias ilona ilya ilyas imaan iman
imani imelda imran inaaya inaya indi india indiana indie indigo indira ines inga ingrid inigo innes ioan
ioana ioanna iolo iona ione iqbal iqra irene irfan iria irina iris irma irvin isabela isadora isaiah isha
ishaan ishaq ishika ishmael isidore isla ismael ismail isra israel issa italo ivan ivana ivo ivor ivy iwan
izaan izabela izabella izan izzah jabari jace jacinta jack jackson jacques jada jade jaden jagjit jahid
jaime jamal jameel jamelia jamila jana jane janelle janice janina jannat jared jarek jaroslaw jarvis
jaskaran jasleen jason jasper jaspreet javed javier javon jax jaxon jay jaya jayce jaydon jayla jaylen jayne
jaz jazmin jean jed jedidiah jeevan jelena jemima jenna jenni jennie jensen jenson jerome jerzy jesse jesus
jethro jia jill jimena joachim joakim joan joann joaquin jocelyn jodie joel johan johannes jolene jonas
jools jordan jordana jorge jose josef josephina josiah joss joud jovan joy joyce juan juanita judah jude
juliana julianna julianne juliet juliette julio julius june junior juniper juno justin justina justine
justyna kacey kacper kadie kai kaia kaiden kaira kaitlin kaito kamal kamala kamara kamil kamila kamran
kamryn kara karam karan kareem kareena karen karim karina karl karla karol karolina karthik kasey kashif
kasper kataleya katelin katerina katharina katya kavita kavya kay kaya kayden kayla kaylee kayleigh kayley
kaz kazim keane keanu keaton keegan keelan keeley kehinde keir keira keisha keith keito kelis kellan kelly
kelsey kelvin kemal kemi kendra kendrick kenji kennedy kenzie kenzo kerry keshav kevan kevin keziah khadija
khaled khalid khalil khushi kian kiana kiara kieran kieron kiki kimani kinga kingsley kiran kirk kirsten
kirstie kirsty kiya klara klaudia klaus koa kobe kobi koby kofi kojo komal konrad konstantin kris krish
krishna kristian kristina kristof krisztina krystal krzysztof kuba kush kwabena kwaku kwame kwasi kyan kyara
kyle kylie kyra kyron lacey lachlan lacie laerke laila laith lakshmi lalita lamar lana lance landon lara
larissa lata latif latisha latoya laura laurel laurent lavinia layan layla layton lazlo leah leandra leandro
leanna leanne lee leena leif leighton leila lena leon leona leoni leonie leonor leopold leroy lesley leslie
leticia lettie levi lexie leyla lia liam liana liane liberty lidia lila lilac lilah lilith lillia lillie
lilyana lilymay lin lina lincoln linda linus lionel lisa lisbeth lissa livia liya liyana liza lizbeth lloyd
llyr lochlan lois lola lorcan lorelei lorenzo loretta lori lorna lorraine lotus louella loui lourdes lowri
luana luc luca lucia lucian luciana luciano lucie lucien lucille lucinda lucius lucja ludo ludovic luella
luis lukasz luke lula lulu luna lux luz lyanna lydia lydie lyla lyndon lynn lynne lynsey lyra mabel mabli
mac macauley mackenzie macsen macy mads mae maeve magda magdalena magnus mahdi maheen mahi mahira mahmood
mahmoud mahnoor maia maira maisey maisie maisy maiya maja makayla maks maksim malachi malachy malaika malaya
malcolm maleeha malek malia malik malina mallory mandeep mandy manfred manha manisha manny manraj manuel
manuela mara marc marcel marcela marceline marcella marcelo marcia marcin marco marcus marek margarita
margaux margherita margo margot marguerite mariam mariana marianne maribel marie mariella marielle marigold
marika marilla marilyn marin marina mario mariya marjorie mark marla marley marlon marlow marnie marsha
marta martin martina marvin marwa marwan mary maryah maryam maryann marysia mason masood massimo mateo
mateusz mathias mathilda mathilde matilde matteo mattias maud maude maura maureen maurice mavis maxim maxime
maxine may maya mayar maymuna mayra maz mckenzie meadow meera mehdi mehmet mehreen mehwish mei mekhi melina
melinda melody menna mercedes mercy meredith merfyn merlin merryn merve meryem mia micah michal michalina
michela mika mikael mikail mikayla mikey mikhail mikolaj mila milan milana mildred milena miles millie milly
milo mimi mina minnie mira miraal mirabel miracle miranda mirela miriam mirren mirza misbah mischa misha
mishal mitch mitchell moana modou mohsen mohsin moira mollie molly mona monica morgan moses moshe mostafa
mubarak muneeb munira muriel murray musa musab mustafa mustapha muzammil mya mykola myla myles mylo myra
myrtle nabeel nabila nada nadeem nadia nadine nadya nael nahla naila naima nana nanci nancy nandini naoise
naomi naomie naseem nasir nasra nastassia natalia natalya natan natania nataniel nathalia nathalie navdeep
nawal nayan nayla nazia neave neel neelam neha nehemiah neil nela nelly nelson nerys nessa nesta nevaeh
neville nevin newton ngozi nia niall nichole nicholle nico nicol nicolae nicole nicolette nicolo nidhi nieve
nigel nikhil nikita nikodem nikola nikolai nikolas nila nils nimra nina nirvana nisha nishant nita nitin
niya niyah noa noah noam noel noelle noemi nola nolan nona nonso noor nora norah norbert noreen norma norman
norton nouman nova nuala numan nuria nyah nyla nyle oak oakley obi octavia octavio odette odhran odin ofelia
ogechi oisin okan oksana ola oladele ole oleg oleksandr olga olive oliwia oliwier oluwaseun olwen olympia
omar omari omer oona opal ophelia oran oriana oriel oriol orion orla orlagh orlando orson osama osborne
osian osman osric ossie oswald otis ottilie otto ottoline ovie owais ozan pablo padraig paige palak palmer
pandora pani paolo parisa parker parveen pascal patience patryk paul paula paulina pauline paulo pavel pawel
paxton payton pearl pearse pedro peony percy perla perpetua perry petal petra peyton philippa philomena
phineas phoenix pia pierce pierre pilar piotr piper pippa pippin pixie polly pooja poppie poppy prabhjot
pranav pratik precious preston primrose prince princess priscilla prisha priya prudence przemyslaw purdey
qasim quentin quincy quinn rabia rachelle radhika radoslaw rafael rafaela rafal rafe rafferty raheem rahima
rahul raihan raina rainbow raiyan raj raja rajan rajesh raju rakesh rakim ralph ram rameen ramesh ramiro
ramona rana randall rania raphael raphaella raquel rashid rashida raul raven ravi raya rayaan rayan rayhan
raylan raymond rayyan raza razia reagan reem reggie rehaan rehan reid reina remi remus remy rena renae
renata rene renee reshma reuel reva rex reya reyansh rhea rhian rhiann rhianna rhiannon rhodri rhona rhydian
ria rian riana riaz ricardo riccardo ricky rico ridwan rihanna riju riley rio rishi rita river rivka riya
riyaan riyad rizwan roan robbin roberta roberto robin robson robyn rocco rocky roderick rodney rodrigo roger
rohan roisin roksana roland rolf rollo roma romain roman romana romeo romi romilly romy ronan ronja ronny
roop rory rosa rosalia rosalie rosalina rosalind rosanna rosanne rosaria roseanne rosella roshni rosina
rosita roslyn ross rowan rowena rowland roxana roxanne roxie roxy roy royce ruairi ruari rubi rudi rudy
rufaro rufus rumaysa rumi rupert ruqayya rush russell rusty ruth ruthie ryan ryder ryker rylan rylee ryley
saad saafa saanvi sabah sabiha sabine sabir sacha sadaf sade sadia sadie safa saffron safiya safiyyah safwan
sage sahar sahara sahib sahil said saida saif saima saira sajid sakina salahuddin salem salim sally salma
salman salome salvador salvatore samaira saman samara samaya sameer samer sami samia samina samir samira
samiya samiyah samson sana sanaa sanah sanaya sancia sandeep sander sania saniya sanjay santiago santino
saoirse saphira sapphire sarai saran sarika sarina sariya saskia satya saul savanna savannah saverio sawyer
scarlette scott scout seamus sebastien sechaba selah selena selim selina selma semaj seraphina seren serena
serenity sergei sergio serhat seth seun severus seyi shaan shabnam shah shahid shahida shahzad shaila shaima
shakeel shakira shalini shan shana shanaya shane shania shanice shaniqua shannen shannon shanti sharif
sharjeel sharon shauna shay shayan shayla shayna shazia shea sheena sheila shelby sheldon shelley shereen
sheridan sherry shiloh shirley shiv shiva shivani shola shona shreya shyla sian sidra sienna sierra sigrid
sila silas silva silvia simeon simon simona simone simra simran sina sinead siya skye skyla skylar sofija
sofiya sohail sohan solange solomon sonam sonia sonja sonny sonya soraya sorcha soren sorin spencer spike
stacey stacy stanislaw stefan stefania stefanie steffan stella storm suhayb sukhdeep suki sulaiman suleman
sultan sumaiya sumaya summer sunil sunita sunny suraj suranne suresh suri surya susanna susannah sveta
svetlana swara sybil syed syeda sylvain sylvester sylvia sylvie sylwia szymon tadhg taha tahir tahira tahlia
tai taiba taio tala talha talia taliesin tallulah tamsin tamzin tana tane tanisha taniya tansy tanvi tanya
tara taran tarek tariq taryn tasneem tate tatiana tatum tavish tayla taylor tayyab tayyib teagan teddie
teegan tegan tehya tejas temi temperance teo tessa thaddeus thais thalia thandiwe thea theia thelma theodor
theodora thibault thierry thom thora tia tiago tiana tiegan tierney tiffany tiger tilda timur tinashe tirion
titus tobe tobi tobiah tobin todd tomas tomasz tommaso tomos torin tova travis trent trevor trey trinity
tristan tristram trudy truman tudor tunde turner tybalt tyla tylan tymon tyrell tyrese tyrone tyson ulrich
ulysses uma umaima umair umaiza umar umayr una unity ursula usama usmaan usman uthman uzair uzma vadim
valentina valeria valerio vanessa vanya varun vasile vaughan velma venetia venus vera verity verona vesna
vhairi victor victorine vienna vihaan vijay vikki vikram viktor viktoria vinay viola violeta violette virgil
virginia vita vito vittoria vivek vivian viviana vivianne vivienne vladimir voirrey vusi wade wahid wajid
waleed walid wallace wanda waqar waqas warren wasif wasim wayne wendell wendy werner wes wesley weston
wiktor wilbur wilf wilfred wilhelmina willow wilma wilson winifred winnie winston wojciech wolfgang woodrow
woody wren wyatt wyn xanthe xavier ximena xin xinyi yahia yahya yan yana yannick yaqoob yaqub yara yaroslav
yaseen yash yasin yasir yasmina yassin yehuda yelena ylva yolanda yong yosef younis yousra ysabel yuki
yuliya yuna yunus yuri yusra yuvraj yvaine yves yvette yvonne zachariah zachery zahid zahir zahraa zahrah
zaid zaim zain zaina zainul zaira zakaria zakariya zakariyya zaki zakir zakiya zaman zana zane zarah zaria
zarina zayan zayd zayla zayn zayna zaynah zayne zayyan zeb zechariah zeeshan zehra zeke zelda zena zendaya
zeno zephyr zeynep zia zidan zidane ziggy zina zinedine zion zita ziva ziyad zofia zoha zohra zola zoltan
zoran zosia zoya zubair zubayr zuhair zulaikha zuleika zunaira zuri zuzana zuzanna zyan zyla zyra
`;
