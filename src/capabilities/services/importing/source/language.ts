/** Words that one language has and its neighbours do not, or have less of. */
const telling: Record<string, string> = {
  da: 'af hvad hvis efter oplysninger navn dit din jeres hvilken hvilket hvorfor nej vedlæg vælg skriv skal kun fødselsdato beskrivelse ansøgning',
  nb: 'av hva hvis etter opplysninger navn ditt din deres hvilken hvilket hvorfor nei vedlegg velg skriv skal kun fødselsdato beskrivelse søknad',
  nl: 'van het een wat als naam uw voor welke waarom nee bijlage kies vul geboortedatum omschrijving aanvraag gegevens bent niet',
  en: 'of the a what if name your for which why no attachment choose enter date description application details are not you',
  de: 'von der die das was wenn name ihre für welche warum nein anlage wählen geben geburtsdatum beschreibung antrag angaben nicht',
  sv: 'av vad om efter uppgifter namn ditt din er vilken vilket varför nej bilaga välj skriv ska bara födelsedatum beskrivning ansökan och',
}
const words = Object.entries(telling).map(([code, list]) => ({
  code,
  list: new Set(list.split(' ')),
}))

/** The language that texts are most likely in, or undefined when they do not say enough. */
export function guessLanguage(texts: Iterable<string>): string | undefined {
  const count = new Map<string, number>()
  let seen = 0
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      if (++seen > 5000) break
      for (const { code, list } of words)
        if (list.has(word)) count.set(code, (count.get(code) ?? 0) + 1)
    }
  }
  const [best, next] = [...count].toSorted((a, b) => b[1] - a[1])
  return best && best[1] >= 3 && best[1] > (next?.[1] ?? 0) ? best[0] : undefined
}
