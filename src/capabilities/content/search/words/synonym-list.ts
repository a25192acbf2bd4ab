/** Words for the same thing everywhere in Denmark: what people say, and what municipalities write. */
export const commonSynonyms: readonly string[] = `
barn = børn = unger
bil = køretøj = personbil
bolig = lejlighed
affald = skrald = renovation = dagrenovation
skraldespand = affaldsbeholder = affaldsspand = skraldebøtte = skraldespande
skraldemand = renovation = tømning af affald
storskrald = storaffald
genbrugsplads = genbrugsstation = losseplads = containerplads
flytning = flytte = adresseændring = flytteanmeldelse = ny adresse
pas = rejsedokument
kørekort = førerbevis
sygesikringskort = sundhedskort = gult kort = det gule kort = sygesikringsbevis
cpr = personnummer = cpr-nummer = folkeregister
id-kort = legitimationskort = billed-id
børneydelse = børnepenge = børnecheck = børne- og ungeydelse = familieydelse
boligstøtte = boligsikring = boligydelse = huslejetilskud = hjælp til husleje
kontanthjælp = bistandshjælp = uddannelseshjælp
dagpenge = arbejdsløshedsdagpenge
arbejdsløs = ledig = jobløs = jobsøgende
sygedagpenge = sygemelding = sygemeldt = langtidssyg
barsel = barselsorlov = barselsdagpenge = forældreorlov = fødselsorlov
pension = folkepension = alderspension
førtidspension = invalidepension
efterløn = tidlig pension = arne-pension
vielse = bryllup = gifte sig = ægteskab = gift = borgerlig vielse = vie
skilsmisse = separation = skilt
begravelse = bisættelse = dødsfald = død = kremering
dagpleje = dagplejer = pasning
vuggestue = dagtilbud = daginstitution = pasning = institution
børnehave = dagtilbud = daginstitution = pasning = institution
pladsanvisning = venteliste til pasning = opskrivning
sfo = fritidsordning = skolefritidsordning = fritidshjem
skolestart = skoleindskrivning = indskrivning i skole = starte i skole = børnehaveklasse
friplads = økonomisk friplads = fripladstilskud = søskenderabat
byggetilladelse = byggesag = bygge om = byggeansøgning
tilbygning = udestue = udbygning
carport = garage = skur = udhus
hegn = hæk = stakit
lokalplan = byplan = planbestemmelse
nedrivning = rive ned
hjemmehjælp = hjemmehjælper = personlig pleje = praktisk hjælp = rengøringshjælp
hjemmesygeplejerske = hjemmesygepleje = sygepleje
plejehjem = plejebolig = ældrebolig = plejecenter = alderdomshjem
madservice = madudbringning = mad til ældre
hjælpemiddel = hjælpemidler = rollator = kørestol = høreapparat
ældrecheck = supplerende pensionsydelse
parkering = p-plads = parkeringsplads = p-licens = beboerlicens
p-bøde = parkeringsafgift = parkeringsbøde
handicapparkering = invalideparkering = parkeringskort = invalidekort
hund = hunde
hundeskov = hundeluftning = lufte hund = løs hund
rotte = rotter = skadedyr
hul i vejen = vejhul = vejskade = asfalthul = huller
gadelys = gadelygte = vejbelysning = lygtepæl = gadelampe
snerydning = snekast = glatførebekæmpelse = glatte veje = saltning
vejtræ = væltet træ
løvfald = blade
cykelsti = cykelvej
vielsesattest = bryllupsattest
navneændring = skifte navn = nyt navn = navneskifte
fødselsattest = dåbsattest = personattest
statsborgerskab = indfødsret = dansk statsborger
mitid = nemid = digital signatur
digital post = e-boks = mit.dk = elektronisk post
fuldmagt = bemyndigelse = på vegne
aktindsigt = se min sag = indsigt i sag
klage = utilfreds = ankesag
ejendomsskat = grundskyld = boligskat
indefrysning = udskyde ejendomsskat = lån til ejendomsskat
skat = skattekort = forskudsopgørelse
vand = vandforsyning = drikkevand
spildevand = kloak = kloakering = afløb
skorstensfejer = skorsten = fejning
fjernvarme = varme = varmeforsyning
varmehjælp = varmetillæg
jordforurening = forurenet jord
støj = larm = naboklage
bibliotek = låne bøger = bøger
svømmehal = svømning = svømmebad
idrætshal = sportshal = hal
lokaleleje = låne lokale = leje lokale = foreningslokale
musikskole = musikundervisning = spille instrument
kulturskole = billedskole
valg = stemme = afstemning = valgkort
brevstemme = forhåndsstemme = stemme før
borgmester = byråd = kommunalbestyrelse = politikere
dagsorden = referat = byrådsmøde
høring = høringssvar = indsigelse
job = ledige stillinger = stilling = arbejde i kommunen
tandpleje = tandlæge = tandregulering = bøjle
sundhedsplejerske = sundhedspleje
læge = skifte læge = lægevalg = praktiserende læge
psykisk = depression = angst = psykiatri
misbrug = alkohol = stoffer = afhængighed = druk
vold = krisecenter = mishandling
hjemløs = herberg = bo på gaden
gæld = gældsrådgivning = skylder penge
enkeltydelse = økonomisk hjælp = penge til = hjælp til regninger
tolk = tolkebistand
flygtning = integration = asyl
danskuddannelse = lære dansk = sprogskole = danskkursus = danskundervisning
underretning = bekymring for barn = bekymret
plejefamilie = familiepleje
adoption = adoptere
handicap = funktionsnedsættelse = handicappet
merudgifter = ekstra udgifter
tabt arbejdsfortjeneste = passe sygt barn
ledsager = ledsagerordning
kørselsordning = handicapkørsel = flextrafik = transport til læge
skolebus = buskort = skolekort = befordring
su = uddannelsesstøtte
ungdomsuddannelse = erhvervsuddannelse = gymnasium = fgu
efterskole = højskole
genoptræning = rehabilitering = fysioterapi
høreapparat = nedsat hørelse
briller = synshjælp
hjertestarter = førstehjælp
kørsel = befordring
affaldssortering = sortering = sortere
haveaffald = grene = kompost
farligt affald = kemikalier = maling = batterier
asbest = eternit
erhvervsaffald = affald fra virksomhed
virksomhed = firma = erhverv = iværksætter
iværksætter = starte virksomhed = starte firma
bevilling = alkoholbevilling = spiritusbevilling
udeservering = fortovsservering
arrangement = fest = event = byfest = loppemarked
gravetilladelse = grave i vej
container på vej = råden over vej = stillads = container
fyrværkeri = nytårsfyrværkeri
bål = afbrænding = sankthansbål
kolonihave = nyttehave = haveforening
sommerhus = fritidshus = helårsbeboelse
campingvogn = autocamper
lystbåd = bådplads = havn
åbningstider = åbent = lukket = hvornår har i åbent
kontakt = telefon = ring = mail = telefonnummer
tidsbestilling = bestil tid = book tid = aftale = tid
betaling = regning = opkrævning
værge = værgemål
fremtidsfuldmagt = testamente
plejeorlov = pasningsorlov = passe døende
hospice = terminal = uhelbredelig
demens = alzheimer = glemsom
vaccination = vaccine = influenza
rygestop = holde op med at ryge = rygning
overvægt = kost = sund mad
selvmord = selvmordstanker
mobning = trivsel i skolen
fravær = skolefravær = pjæk
ferie = skoleferie = lukkedage = ferieplan
navn = fornavn = efternavn
`
  .trim()
  .split('\n')
