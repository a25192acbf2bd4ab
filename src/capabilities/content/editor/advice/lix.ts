/** Ends with a full stop and ends no sentence. */
const abbreviations = new Set(
  'adr afd afs art bl bl.a ca d dvs e.kr eks ekskl evt f.eks f.kr f.o.m fx gl hhv hr inkl iht jf kap kl kr kvt lb maks m.fl m.h.t m.m m.v min mio mia mv nr o.a o.l osv pct pga pkt pr s.u sek sml st stk str tlf t.o.m udg vedr vs årg jan feb mar apr jun jul aug sep sept okt nov dec man tirs ons tors fre lør søn'.split(
    ' ',
  ),
)
const months =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ')

export type Ease = { words: number; sentences: number; long: number; lix: number }

/**
 * How hard a text is to read (Björnsson's LIX): words for each sentence, and the share of words longer than six letters.
 * A line is a sentence of its own; Danish abbreviations, dates and clocks end none. Undefined below 25 words.
 */
export function easeOf(lines: readonly string[]): Ease | undefined {
  let [words, sentences, long] = [0, 0, 0]
  for (const line of lines) {
    const found = line.match(word) ?? []
    if (!found.length) continue
    words += found.length
    long += found.filter((one) => one.length > 6).length
    sentences += sentencesIn(line)
  }
  if (words < 25) return undefined
  return { words, sentences, long, lix: Math.round(words / sentences + (long * 100) / words) }
}

const word = /[\p{L}\p{N}]+(?:[-’'.:,][\p{L}\p{N}]+)*/gu

/** How many sentences a line has; one that has words has one at least. */
export function sentencesIn(line: string): number {
  let count = 1
  for (const { index, 0: mark } of line.matchAll(/[.!?…:]+["»”)]?(?=\s+\S)/g)) {
    const before = line.slice(0, index).match(/\S+$/)?.[0] ?? ''
    const after = line.slice(index + mark.length).match(/\S+/)?.[0] ?? ''
    if (mark.startsWith('.') && !endsSentence(before, after)) continue
    if (mark.startsWith(':') && !/^[\p{Lu}»"]/u.test(after)) continue
    count++
  }
  return count
}

function endsSentence(before: string, after: string): boolean {
  const said = before.toLowerCase().replace(/^[("»]+/, '')
  if (abbreviations.has(said) || /^\p{L}$/u.test(said)) return false
  if (/^\d+$/.test(said) && months.includes(after.toLowerCase().replace(/\W+$/, ''))) return false
  return !/^\p{Ll}/u.test(after)
}
