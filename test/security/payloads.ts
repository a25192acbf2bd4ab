import { existsSync, readdirSync, readFileSync } from 'node:fs'

const shared = new URL('../../../shared/data/', import.meta.url)
const file = (name: string) => new URL(name, shared)
const lines = (name: string) => readFileSync(file(name), 'utf8').split('\n').filter(Boolean)

/** Whether the corpora that others have collected lie beside the repository; without them, a few of our own are used. */
export const hasCorpora = existsSync(file('blns.json'))

/** A few of each kind, which are always tried. */
export const few = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  '</title></textarea></style><svg onload=alert(1)>',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  '../../../../etc/passwd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  "' OR 1=1 --",
  "'; drop table identity.party; --",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
  '\0',
  'a\0b',
  '\u202etest\u202c',
  '\ud800',
  'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  '田中さんにあげて下さい',
  '💁👌🎍😍',
  '__proto__',
  'constructor',
  'NaN',
  '1e309',
  '-9223372036854775809',
  'true',
  '=cmd|" /C calc"!A0',
  'x\r\nSet-Cookie: a=b',
  'x\r\nBcc: evil@evil.example',
]

/** Strings that have broken other houses. */
export const payloads: string[] = hasCorpora
  ? [
      ...few,
      ...(JSON.parse(readFileSync(file('blns.json'), 'utf8')) as string[]),
      ...readdirSync(file('payloads/')).flatMap((name) => lines(`payloads/${name}`)),
      ...(
        JSON.parse(readFileSync(file('sanitizer-payloads.json'), 'utf8')) as { payload: string }[]
      ).map(({ payload }) => payload),
    ]
  : few

/** What an address can hold that is no name of anything. */
export const noNames = [
  '\0',
  'a\0b',
  '..',
  '../../etc/passwd',
  '%',
  '%zz',
  'x'.repeat(400),
  '\u202e',
  "' or 1=1",
  '-1',
  '1e9',
]

/** True Danish running text, and names with all that names have in them. */
export const danish: string[] = [
  ...(hasCorpora
    ? lines('dansk-saetninger.txt')
    : ['Rødgrød med fløde på Æbelø, sagde O’Brian – og gik.']),
  "Jens-Ole O'Søborg",
  'Anne Sophie von der Lühe-Ærø',
  'Bjørn Åge Þórsson',
  'Zoë D’Angelo & Søn ApS',
  'Møller, Ø. (født 1990)',
  '5 < 6 og 7 > 3, 50 % & "citat"',
]

export type Replay = {
  id: string
  method: string
  uri: string
  headers: Record<string, string>
  data: string | null
  attack: boolean
}

/** Whole requests that others have collected: attacks, and what only looks like one. */
export const replays: Replay[] = hasCorpora
  ? lines('crs-requests.jsonl').map((line) => JSON.parse(line) as Replay)
  : []
