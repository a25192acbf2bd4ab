import { tokensOf } from '../../../../merging/index.ts'

/** A run of words that both have, that only the new one has, or only the old one. */
export type Span = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** Beyond this many comparisons the middle is told as one change: nobody reads word by word what is all new. */
const most = 4_000_000

/** What is different between two texts, word by word; numbers, dates, links and placeholders are whole. */
export function diffWords(before: string, after: string): Span[] {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++
  const spans: Span[] = [
    { kind: 'same', text: a.slice(0, start).join('') },
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]
  return readable(spans)
}

function between(a: readonly string[], b: readonly string[]): Span[] {
  if (!a.length || !b.length || a.length * b.length > most) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  }
  // The longest words in common, from every place to the end.
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const spans: Span[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      spans.push({ kind: 'same', text: a[i]! })
      i++
      j++
    } else if (
      j >= b.length ||
      (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    )
      spans.push({ kind: 'removed', text: a[i++]! })
    else spans.push({ kind: 'added', text: b[j++]! })
  }
  return spans
}

/** Neighbours as one; a space between two changes belongs to both, so that one reads phrases and not single words. */
function readable(spans: readonly Span[]): Span[] {
  const out: { removed: string; added: string; same: string }[] = [
    { removed: '', added: '', same: '' },
  ]
  for (const [n, { kind, text }] of spans.entries()) {
    const last = out.at(-1)!
    const changedBefore = last.same === '' && (last.removed !== '' || last.added !== '')
    const changedAfter = spans.slice(n + 1).find((one) => one.text !== '')?.kind !== 'same'
    if (kind === 'same' && /^[^\S\n]+$/.test(text) && changedBefore && changedAfter) {
      last.removed += text
      last.added += text
    } else if (kind === 'same') last.same += text
    else if (last.same !== '') out.push({ removed: '', added: '', same: '', [kind]: text })
    else last[kind] += text
  }
  return out.flatMap(({ removed, added, same }) =>
    [
      { kind: 'removed' as const, text: removed },
      { kind: 'added' as const, text: added },
      { kind: 'same' as const, text: same },
    ].filter(({ text }) => text !== ''),
  )
}

/** Whether anything is different. */
export const differs = (spans: readonly Span[]): boolean =>
  spans.some(({ kind }) => kind !== 'same')
