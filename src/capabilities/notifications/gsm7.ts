// The alphabet of an SMS (3GPP TS 23.038). One letter outside it makes every SMS hold 70 letters instead of 160.
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
// These take two places each.
const extended = '^{}\\[~]|€'

const inBasic = new Set(basic)
const inExtended = new Set(extended)

const spelled: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '´': "'",
  '`': "'",
  '‹': "'",
  '›': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '•': '-',
  '·': '-',
  '⁃': '-',
  '…': '...',
  '\t': ' ',
  '×': 'x',
  '÷': '/',
  '⁄': '/',
  '→': '->',
  '←': '<-',
  '±': '+/-',
  '≤': '<=',
  '≥': '>=',
  '°': ' gr.',
  '©': '(c)',
  '®': '(r)',
  '¢': 'c',
  '¦': '|',
  '✓': 'ok',
  '✔': 'ok',
  º: 'o',
  ª: 'a',
  ç: 'c',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  œ: 'oe',
  Œ: 'OE',
  ŋ: 'ng',
  Ŋ: 'Ng',
  ħ: 'h',
  Ħ: 'H',
  ĸ: 'k',
  ſ: 's',
  ẞ: 'SS',
  ə: 'e',
}

/**
 * The same text within the SMS alphabet: typographic signs become plain ones, letters lose the accents it does not have,
 * and what it cannot say at all (as pictures) is left out.
 */
export function gsm7(text: string): string {
  const said = Array.from(text.normalize('NFC').replace(/\r\n?/g, '\n'), plain).join('')
  return said
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

function plain(letter: string): string {
  if (inBasic.has(letter) || inExtended.has(letter)) return letter
  const known = spelled[letter]
  if (known !== undefined) return known
  if (/\p{Zs}/u.test(letter)) return ' '
  if (/[\u2028\u2029\v\f]/.test(letter)) return '\n'
  const parts = Array.from(letter.normalize('NFKD')).filter((part) => !/\p{M}/u.test(part))
  if (parts.length === 1 && parts[0] === letter) return ''
  return parts.map(plain).join('')
}

/** How many SMS a text takes: 160 places, or 153 in each of several; a sign of two places is never split. */
export function segments(text: string): number {
  const places = Array.from(text, (letter) => (inExtended.has(letter) ? 2 : 1))
  const total = places.reduce((sum, each) => sum + each, 0)
  if (total <= 160) return 1
  let count = 1
  let used = 0
  for (const each of places) {
    if (used + each > 153) {
      count++
      used = 0
    }
    used += each
  }
  return count
}

/** Who an SMS is from: at most 11 letters and digits, which is what every network shows. */
export function senderOf(name: string): string {
  const ascii = name
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'oe')
    .replace(/[åÅ]/g, 'aa')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .slice(0, 11)
    .trim()
  const sender = ascii.charAt(0).toUpperCase() + ascii.slice(1)
  return /[A-Za-z]/.test(sender) ? sender : 'Kommunen'
}
