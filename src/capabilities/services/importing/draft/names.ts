const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  Æ: 'Ae',
  Ø: 'Oe',
  Å: 'Aa',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ł: 'l',
  œ: 'oe',
}

const ascii = (text: string): string =>
  text
    .replace(/[æøåÆØÅßðþđłœ]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

/** Words of FEEL and of JavaScript's objects: a question cannot be called that, or the rules read it as something else. */
const taken = new Set(
  (
    'and or not if then else for in return some every satisfies true false null between instance of function external list context ' +
    'date time duration string number boolean count min max sum mean median mode product stddev all any sublist append concatenate ' +
    'insert remove reverse union distinct flatten sort decimal floor ceiling round abs modulo sqrt log exp odd even before after meets ' +
    'overlaps finishes includes during starts started coincides now today week split substring contains matches replace range get put ' +
    'is item partial years months days hours minutes seconds day month year weekday hour minute second value timezone ' +
    'constructor prototype toString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString'
  ).split(' '),
)

/** An id made from a source's key: 'part1_e_mail' → 'part1EMail'. */
export function idOf(key: string): string {
  const words = ascii(key.slice(0, 300))
    .split(/[^a-zA-Z0-9]+/)
    .filter(Boolean)
  const camel = words
    .map((word, index) => (index === 0 ? lower(word) : word[0]!.toUpperCase() + word.slice(1)))
    .join('')
  const id = (/^[a-z]/.test(camel) ? camel : `felt${camel}`).slice(0, 52)
  return taken.has(id) ? `${id}Svar` : id
}

/** 'CPRNummer' → 'cprNummer', 'Navn' → 'navn', 'dineOpplysninger' as it is. */
const lower = (word: string): string =>
  word.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase())

export const slugOf = (text: string): string =>
  ascii(text.slice(0, 300))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 52)
    .replace(/-+$/, '')

/** Two to four capitals that case numbers can begin with. */
export const prefixOf = (title: string): string => {
  const word = title
    .toUpperCase()
    .split(/[^A-ZÆØÅ]+/)
    .find((part) => part.length > 3)
  return word ? word.slice(0, 3) : 'SAG'
}

/** Names that are given once: a second 'navn' becomes 'navn2'. */
export function namesGiven(
  first: Iterable<string> = [],
): (wanted: string, join?: string) => string {
  const given = new Set(first)
  const next = new Map<string, number>()
  return (wanted, join = '') => {
    let name = wanted
    for (let number = next.get(wanted) ?? 2; given.has(name); number++) {
      name = `${wanted}${join}${number}`
      next.set(wanted, number + 1)
    }
    given.add(name)
    return name
  }
}
