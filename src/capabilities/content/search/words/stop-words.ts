/** Words one asks with: they may tell two answers apart, but an answer need not hold them. */
export const askingWords: ReadonlySet<string> = new Set(
  `adresse ansøg ansøge ansøgning bestil bestille book booke brug bruge brug betale betaler borger blanket elektronisk
  findes find finde fornyelse gammel gamle gammelt gerne gælder hente hjælp hjælpe info information informationer komme kommer
  kommune kommunen koste koster kræve kræver lave mangler ny nye nyt online oplysninger pris priser prisen regler skaffe
  skema snart starte søg søge søger søgning tid tage tager ved vide`.split(/\s+/),
)

/** Words that say nothing of what somebody looks for, in Danish and English. */
export const stopWords: ReadonlySet<string> = new Set(
  `ad af al alle alt anden andet andre at bare begge blev blive bliver da de dem den denne der deres det dette dig din dine
  disse dit dog du efter eller en end er et far ff for fordi forrige fra få får før gør god godt ham han hans har have haft
  havde hej hende hendes her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i igen ikke ind
  ingen intet ja jeg jer jeres jo kan kunne lige man mange med meget men mens mere mig min mine mit mod må måske ned nej noget
  nogen nogle nok nu når og også om op os på samme se selv sig sin sine sit skal skulle som står så sådan tak til ud under var
  ved vi vil ville vor vore vores være været
  a an and any are can do does for from get have how i in is it my of on or the to what when where which who with you your`
    .split(/\s+/)
    .flatMap((word) => (word === 'far' || word === 'have' || word === 'står' ? [] : [word])),
)
