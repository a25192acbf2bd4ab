// Names are not put together of the words they look like: nobody in København looks for a harbour.

/** Municipalities, and towns that look like compounds, in lower case. */
export const placeNames: ReadonlySet<string> = new Set(
  `albertslund allerød assens ballerup billund bornholm brøndby brønderslev christiansø danmark dragør egedal esbjerg fanø
  favrskov faxe fredensborg fredericia frederiksberg frederikshavn frederikssund furesø gentofte gladsaxe glostrup greve
  gribskov guldborgsund haderslev halsnæs hedensted helsingør herlev herning hillerød hjørring holbæk holstebro horsens hvidovre
  høje-taastrup hørsholm ikast-brande ishøj jammerbugt kalundborg kerteminde kolding københavn køge langeland lejre lemvig lolland
  lyngby-taarbæk læsø mariagerfjord middelfart morsø norddjurs nordfyn nyborg næstved odder odense odsherred randers rebild
  ringkøbing-skjern ringsted roskilde rudersdal rødovre samsø silkeborg skanderborg skive slagelse solrød sorø stevns struer svendborg
  syddjurs sønderborg thisted tønder tårnby taarnby vallensbæk varde vejen vejle vesthimmerland viborg vordingborg ærø aabenraa
  åbenrå aalborg ålborg aarhus århus
  bogense bramming brande faaborg fåborg farsø fjerritslev grenaa grenå grindsted hadsund hammel haslev hobro hornslet
  hornbæk humlebæk hundested hvide ikast jyderup kastrup korsør lillerød løgstør løgumkloster maribo marstal nakskov nibe
  nordborg nykøbing nysted næstved præstø ribe ringe ringkøbing rudkøbing rødby rønne rønde sakskøbing sindal skagen
  skjern skælskør skørping slangerup stege stenløse store-heddinge storvorde støvring svaneke svinninge sæby taastrup tåstrup thyborøn
  toftlund trige tørring ulfborg vamdrup vejen videbæk vinderup vissenbjerg vodskov vojens vrå ølgod ølstykke årup aarup
  jylland sjælland fyn falster møn grønland færøerne storebælt lillebælt limfjorden nordsjælland midtjylland nordjylland
  sydjylland sønderjylland vestjylland østjylland vestsjælland østersøen nordsøen
  norge sverige finland tyskland england holland island skotland irland rusland polen frankrig spanien`
    .split(/\s+/)
    .flatMap((name) => [name, name.replaceAll('-', '')]),
)
