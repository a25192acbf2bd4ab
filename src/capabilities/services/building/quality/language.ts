/** Short forms whose full stop does not end a sentence. */
const shortForms = [
  'adr',
  'afd',
  'alm',
  'ang',
  'art',
  'bekg',
  'bl',
  'bl.a',
  'ca',
  'cand',
  'cirk',
  'd',
  'd.d',
  'dvs',
  'eks',
  'ekskl',
  'el',
  'etc',
  'evt',
  'f.eks',
  'feks',
  'fhv',
  'fig',
  'fmd',
  'fork',
  'fr',
  'hhv',
  'hr',
  'ift',
  'iht',
  'ifm',
  'ifølge',
  'incl',
  'inkl',
  'jf',
  'jvf',
  'kap',
  'kl',
  'kr',
  'kt',
  'lb',
  'lok',
  'm',
  'm.a.o',
  'm.fl',
  'm.h.t',
  'm.m',
  'm.v',
  'maks',
  'max',
  'mht',
  'mia',
  'min',
  'mio',
  'mv',
  'nr',
  'nuv',
  'o.a',
  'o.l',
  'o.lign',
  'obs',
  'osv',
  'p',
  'p.t',
  'pct',
  'pga',
  'pgf',
  'pkt',
  'pr',
  'prof',
  'pt',
  's',
  'sek',
  'sml',
  'spm',
  'st',
  'stk',
  't.o.m',
  'th',
  'tlf',
  'tv',
  'ugtl',
  'vedr',
  'vejl',
]
const known = new Set(shortForms)

/** The sentences of a Danish text. A full stop after a short form, an initial or an ordinal (3. maj, 1. sal) ends none. */
export function sentencesOf(text: string): string[] {
  const found: string[] = []
  for (const line of text.split(/\n+/)) {
    let begun = 0
    for (const stop of line.matchAll(/[.!?]+["»”)]*(?=\s|$)/g)) {
      const end = stop.index + stop[0].length
      if (stop[0].startsWith('.') && goesOn(line.slice(begun, stop.index), line.slice(end)))
        continue
      found.push(line.slice(begun, end))
      begun = end
    }
    found.push(line.slice(begun))
  }
  return found.map((one) => one.trim()).filter((one) => /\p{L}/u.test(one))
}

function goesOn(before: string, after: string): boolean {
  const last = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? ''
  if (!after.trim()) return false
  if (/^\p{Lu}$/u.test(last) || /^\p{Lu}(\.\p{Lu})+$/u.test(last)) return true
  // An ordinal goes on with a small letter: 3. maj, 1. sal. A year or a price ends its sentence.
  if (/^\d{1,3}$/.test(last)) return /^\s+\p{Ll}/u.test(after)
  if (!known.has(last.toLowerCase())) return false
  // What mostly stands last ends the sentence when a new one plainly begins.
  return !(lastly.has(last.toLowerCase()) && /^\s+\p{Lu}/u.test(after))
}

const lastly = new Set([
  'osv',
  'mv',
  'm.v',
  'm.m',
  'm.fl',
  'o.l',
  'o.a',
  'o.lign',
  'kr',
  'etc',
  'pct',
  'stk',
  'p.t',
  'pt',
])

/** The words of a text; an address of a page or a mail is one word, and so is a number. */
export const wordsOf = (text: string): string[] =>
  text.match(/(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}]+(?:[.,@’'-][\p{L}\p{N}]+)*/gu) ?? []

/** Björnsson's readability index: words a sentence plus the share of words of more than six letters, in hundredths. */
export function lixOf(text: string): number {
  const words = wordsOf(text)
  const sentences = sentencesOf(text)
  if (!words.length || !sentences.length) return 0
  const long = words.filter((word) => !/[/@.\d]/.test(word) && word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}

/** Words of offices, with what people say. */
export const officialese: readonly (readonly [pattern: string, rather: string])[] = [
  ['afstedkomme\\w*', 'medføre'],
  ['anmode\\w*|anmodning\\w*', 'bede om'],
  ['angående|vedrørende|vedr\\.', 'om'],
  ['besidde\\w*', 'have'],
  ['bevirke\\w*', 'føre til'],
  ['bilægge\\w*|vedlægges', 'sende med'],
  ['desuagtet', 'alligevel'],
  ['endvidere|ligeledes', 'også'],
  ['forefinde\\w*', 'være'],
  ['foranstalte\\w*|foranledige\\w*', 'sørge for'],
  ['forinden', 'før'],
  ['forudsat at|såfremt', 'hvis'],
  ['fremsende\\w*|fremsendelse', 'sende'],
  ['førend', 'før'],
  ['hvorvidt', 'om'],
  ['i henhold til|iht\\.', 'efter'],
  ['i forbindelse med|ifm\\.', 'ved'],
  ['i medfør af', 'efter'],
  ['idet', 'fordi'],
  ['indeværende', 'dette'],
  ['ibrugtag\\w*', 'tage i brug'],
  ['iværksætte\\w*', 'sætte i gang'],
  ['jævnfør|jvf\\.', 'se'],
  ['meddele\\w*', 'sige eller skrive'],
  ['med henblik på', 'for at'],
  ['nærværende', 'denne'],
  ['omhandle\\w*', 'handle om'],
  ['på foranledning af', 'fordi … har bedt om det'],
  ['påbegynde\\w*', 'begynde'],
  ['pågældende', 'den'],
  ['påkrævet', 'nødvendigt'],
  ['qua', 'som'],
  ['rekvirere\\w*', 'bestille'],
  ['rette henvendelse', 'ringe eller skrive'],
  ['samt', 'og'],
  ['tilkendegive\\w*', 'sige'],
  ['tilvejebringe\\w*', 'skaffe'],
  ['undertegnede', 'jeg'],
  ['udfærdige\\w*', 'lave eller skrive'],
  ['vederlag\\w*', 'betaling'],
  ['ydermere', 'også'],
]

const patterns = officialese.map(
  ([words, rather]) =>
    [
      new RegExp(`(?<![\\p{L}])(?:${words.replaceAll('\\w', '\\p{L}')})(?![\\p{L}])`, 'giu'),
      rather,
    ] as const,
)

/** The words of offices in a text, each with what to say instead. */
export const officialeseIn = (text: string): { word: string; rather: string }[] =>
  patterns.flatMap(([pattern, rather]) =>
    [...text.matchAll(pattern)].map(([word]) => ({ word, rather })),
  )
