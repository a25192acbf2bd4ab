// Words that others are put together of in what municipalities write. The tenant's own pages add theirs.

const themes = `
adgang adoption adresse advokat afdeling afdrag affald affalds afgift afgørelse aflastning aflevering afløb afløser
afregning afsked afstand aftale aften aktie aktiv aktivering aktivitet akut alarm alder alene alkohol almen ambulance
anden anke anlæg anmeldelse ansat anstalt ansvar ansættelse ansøger ansøgning antenne anvisning apotek arbejde areal
arkiv arrangement asfalt asyl attest attester autisme auto avis bade badning bane bank barak barn barnepige barsel
batteri bedømmelse befordring begravelse behandling bekæmpelse belysning beløb beplantning beredskab berigelse
beskatning besked beskyttelse beskæftigelse bestemmelse bestyrelse besøg betaling bevilling bevis bevægelse bibel
bibliotek bidrag bilag billede billet bistand bivirkning blad blanket blod blomst bod bolig bopæl bord borger borgere
borgerservice borgmester botilbud botræning brand bredbånd brev brobygning brolægning brug bruger brugs brus bryllup
brænde brændeovn brændsel brød brønd brønds budget budgetter bund bunden bunke bus butik byfornyelse bygge byggeri
bygherre bygning bygningsreglement byråd bytte bækken bænk bæredygtighed børn børnefamilie børnehave campus cent
center check cirkel container cykel dagcenter daghjem daghøjskole dagpenge dagpleje dagplejer dagtilbud dal dam dans
dansk data dele deltager deltid demens demokrati depot dialog dige digital diæt dokument dokumentation dom dreng drift
drikke dronning drosler dræn dyrlæge dækning dæmpning død dødsfald døgn døgntilbud efterløn efterskole eftersyn
efteruddannelse efterværn egen ejendom ejer ejerbolig ejerlejlighed eksamen ekspert ekstra elcykel elektronik elev
emballage energi enhed enke enlig erhverv erhvervelse erhvervsdrivende erklæring erstatning etage evne fabrik facade
fad faglig faldstamme familie fare fart fartbump fartøj fejer fejl fejning felt ferie fest film finger firma fisk fjer
fjernelse fjernvarme flag flagning flasker flis flygtning flytning flytte flytter fod folder folk folke
folkeafstemning folkeregister folkeskole folketing fond forbedring forbrug forbund forebyggelse forening forhold
forkyndelse forløb formand forsikring forsikrings forsker forskud forskønnelse forslag forsorg forsyning forsøg fortov
forvaltning forældelse forældre foto frakke fravær fredning fremmed frihed friluft friplads frist fritagelse fritid
fritids frivillig frivillighed frokost frost frugt fræser fugl fuldmagt funktion fyld fyrværkeri fysio fælde fælles
fællesskab fængsel færdsel færge føde fødevare fødsel fører førstehjælp førtids gade gadelys gang garage garanti gard
gave gebyr genbrug gener genhusning genoptræning gift glas godkendelse gods godtgørelse grav gravid gravsted grill
gris grund grundkort grundskyld grundvand gruppe grå grænse græs græsslåning grøft grøn gul gulv gågade gård gæld
gældssanering gæst gødning halm halvår handel handicap handicaphjælper handleplan handling have havn havne hegn heks
helbred helhed helle helse henstand henvisning hest hjem hjemløs hjemme hjemsted hjerte hjælp hjælpemiddel hjælper
hjørne honorar hospice hospital hotel hoved hud hund hundeskov husdyr husholdning husleje husly husnummer husstand
hverv hygiejne hytte hånd håndbold håndværker hår hæfte hække hækklipning højde høje højskole højtid høreapparat
hørelse høring høringssvar høst idræt indberetning indberetter indbo indbrud indbygger indbyggertal indfødsret individ
indkomst indkøb indsamling indsats indsigelse indsigt indskoling indskrivning indskud indtægt industri infektion
information ingeniør inspektør institution integration interesse internet invalid investering isolering jagt jobcenter
jobsøgning jord jordemoder jordforurening jubilæum juletræ jura jury jæger kaffe kajak kalender kamera kammer kanal
kanin kant kantine kapital karantæne kasse kemi kilde kilometer kiosk kirke klage klager klasse klassen klausul klima
klinik klip klippe kloak kloakering klub klæde knallert knæk kogning kok kollegie kolonihave kommunal
kommunalbestyrelse kommune kompensation kompetence kompost konference konkurrence konsulent kontakt kontanter
kontanthjælp konto kontor kontrakt kontrol kop korps kort kost kraft krage krav kredit kreds krematorium kridt krig
kriminalitet kriminel krise krop krydstogt kræft kultur kunst kurs kursist kursister kursus kvalitet kvart kvinde
kvittering kvote kvæg kyst kystsikring kæde kælder kæledyr kærlig køje køkken køkkenhave kølle køre kørekort køretøj
kørsel laboratorium lade lader ladestander lag lager lagune lak lampe land landbrug landzone last lastbil lave ledelse
leder ledig ledighed ledning ledsager legat lege legeplads leje lejer lejlighed lejr letbane leverandør leverandører
levering lighed ligning lind line linje liste livs loft lokal lokale lokalplan love lovgivning luft lufthavn luftning
lukke lukning lund lydighed lysning lystbåd låg låge lås læge lægemiddel lægevagt lære lærer læring læse læsning løb
løbe løft løsning madordning magasin magt makker makulering maler mand mark marked marts maskine materiale matrikel
medalje medarbejder meddelelse medicin medie medlem melding mellemtrin menighed mentor metal militær miljø minde
minimum minister misbrug mobil mobilitet modtagelse modul mos motion motor motorvej mur museum musik myg myndighed
målere måling måltid måned månedskort mægling mængde mærke møbel møde mødested mødregruppe mønt nabo naboer national
natteravn natur navn navne nedrivning nedsat nedsættelse net netværk nisse nord note nummer nyhed nytår nægtelse
næring nævn nøgle observation offer olie oliefyr omdannelse omgang omlægning område omskæring omsorg omsætning
opdatering opdeling opfølgning opgang opgave opgravning ophold opholds opkrævning oplevelse oplysning opløsning
opmåling oprettelse oprindelse oprydning opsigelse opskrift opslag opsyn optagelse ordblind ordblinde ordbog orden
ordens ordfører ordning organ organisation orlov ost overdragelse overførsel overnatning overskud overtagelse
overvågning pakke palle pant papir parcel parcelhus park parkering parkerings part partner pasning passager passer
patient pause penge pension pensionist periode person personale personnummer pige pil placering plads plakat plan
plante planter plast plastik pleje plejebolig plejefamilie plejehjem plejeorlov plejer plejere plejevederlag pol
politi politik pollen pool port post praksis praktik presse pris privat problem produkt produktion profil program
projekt prædikat prøve prøver psykiatri psykolog publikum pulje puls pumpe punkt pårørende pædagog rabat radio ramme
ramper ramt rang rapport raske redning redskab refusion regel region register registrering regning regnskab regnvand
regulativ rehabilitering rejse rejsekort rejser rejsning reklame rengøring rengørings renovation renovering rens
rensning rente reparation reserve ressource rest restaffald restance restaurant resurse retning revalidering ride
ridning ring ringe risiko robot rodfrø rolle rose rotte rotter rum runde rute rydning ryg rygestop rygning rytme råd
rådgiver rådgivning rådhus rådighed råstof række rød røg røgalarm rør rørlægning røver sagsbehandler sagsbehandling
salg saloner samarbejde samfund samling samliv samspil samtale samtaler samtykke samvær sand saneringer sang sanitet
sats scene scooter sejl selskab selvmord seng senior seniorjob servering service servicelov session side signal
sikkerhed sikret sikring skade skader skat skatte skel skema skib skik skilsmisse skilt skilte skole
skolefritidsordning skorsten skov skovbrug skrald skralde skralder skrift skriver skrivning skrot skud skuespil skur
sky skydning skyld skær skærm skærme skønhed slagter slam slambil slange slot sludder slukning slåning smag smitte
snerydning social socialrådgiver socialt sogn sol sommer sorg sorgs sort sortering spa sparring special
specialpædagogik specialundervisning spejder spil spilde spildevand sport sprog sprøjte spærring spøgelse stade stamme
stand stander standere start stat station statistik stats statsborger statsborgerskab sted stedfar stelle stemme
stemmer sten stia stikledning stikord stilling stof stok stol stop stormflod storskrald straf straffe straffeattest
strand strategi strejke struktur stråling stræde strøm strømpe studerende studie stue stykke styrelse stævne støj
stønad støtte støtter støv sund sundhed sundhedskort sundhedspleje sundhedsplejerske svamp svar svin svømme svømmehal
svømning syd syg syge sygedagpenge sygehus sygemelding sygepleje sygeplejerske sygesikring synder syns system sælger
særeje særskole søgning søskende søster tab tag tale tand tandlæge tandlæger tandpleje tang tank tapet tavle taxa taxi
teater tegn tegning tegnsprog teknik tekst telefon telt tempo terapi termin terminal terrasse test tide tidsskrift
tilbage tilbud tildeling tilflytter tilgængelighed tilkobling tilladelse tillids tillæg tilmelding tilskud tilslutning
tilstand tilsyn tilsynsbesøg ting tinglysning tinglyst tip titel togt toilet told tolk tolke tolkning ton torv trafik
transport trappe trin trivsel tro trussel tryghed træer træning træs tunge tur turisme turist tyveri tømning tørv
udbetaling udbud udbytte uddannelse udeskole udgave udgift udlejning udlån udsigt udskrift udstilling udstykning
udstyr udsættelse udtalelse udvalg udvej udvikling ufaglært uheld ukrudt ulemper ulv ulve ulykke umyndig underhold
underretning underskrift undersøgelse undervisning ungdom unge union universitet uro vaccination vaccine vagt
vagtcentral vagter vakse valg valgkort vand vandløb vandmåler vandværk vare varevogn varme varsel vask vederlag
vederlags vedligehold vedligeholdelse vedtagelse vedtægt vejleder vejledning vejr vejviser vejvisning velfærd venskab
vente venteliste venter verden verdensmål vest veteran videnskab video vielse vikar vikariat vild vilje vin vind
vindmølle vindue vinter virke virksomhed vision visitation visum vogn voksen voksne vold volde volds vugge vuggestue
vurdering våben våbentilladelse vægt vægter værdi værdig værelse værge værgemål værk værksted værktøj værn vært væsen
ydelse ydelser ynge yngel yrke zone åbning åbnings årgang årsag æble ægte ægteskab ælde ældre ældrebolig ældreråd
ændring ændringer ærinde æske økonomi ønske ørken
`

const short = `akt by bad bil bog bro bus båd bo dag dyr dør dæk el fag far fem flag fly fri gas gæld gård hal hav hus hul is job jul jag
jord kat kur kyst køb køn land lov lys læge løn lån mad mor mål nat nød ord pas ro råd ret rør sag salg sal sne sol sti syn sø
søn tag tal tid tog tur træ tv tøj ung ude uge vej ven vin vægt øje øre år`

const list = (text: string) => text.trim().split(/\s+/)

/** What only looks as if it were put together, or has become a word of its own. */
export const whole: readonly string[] = list(`
ansvar afgift barsel bedrift begravelse behandling bestemmelse betaling borgmester børnehave direktør ejendom ejerskab
forening forældre genstand formular forsikring forvaltning frivillig information institution karakter kommunalbestyrelse kommune kvittering
landskab ledsager lejlighed lighed menneske minister myndighed nærhed organisation overskud parkering pension personale
personlig register rettighed rådgivning samarbejde samfund sammenhæng sekretær selskab service session sikkerhed skilsmisse station
sundhed sygdom tilbud tilladelse tilskud transport udvalg vejledning venskab virksomhed ydelse ægteskab ældre økonomi
lørdag søndag mandag tirsdag onsdag torsdag fredag januar februar september oktober november december`)

/** Words that others are put together of; those of two or three letters do so with a linking s or e only. */
export const lexicon: readonly string[] = [...new Set([...list(themes), ...whole, ...list(short)])]

/** Short words that take part as they are; no other of two or three letters do. */
export const shortWords: ReadonlySet<string> = new Set(list(short))

/** Small words that begin other words without being put together with them: »udvalg« is no »valg« of »ud«. */
export const particles: readonly string[] = list(`
af an be bi bort efter for fore foran forbi fra frem før gen hen hjem igen igennem ind inde inden ingen især med mellem mis
mod mon ned nær om op over på sam sammen sær til tilbage u ud under van ved vel veder`)

/** Endings that are words as well. */
export const endings: readonly string[] = list(`
agtig ale bar bare dom else ende ene er eri fuld full hed heden inde ing isk ist lig lige lighed ligheden ling løs mæssig ning pen pene gene ligen liger ligerne ligste dighed ren rene renes rens rig ring ringe sel somme sommere skab
skabe skaber som tion vis viser vist`)
