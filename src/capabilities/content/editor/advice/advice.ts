import type { Block } from '../../../../merging/index.ts'
import { wordsIn } from '../../block.ts'
import { placeholderProblem } from '../../facts/registry.ts'
import { plainOf } from '../../publishing/plain.ts'
import { leadOf } from '../../words.ts'
import { type Ease, easeOf } from './lix.ts'
import { readBlock } from '../../in-text.ts'

/** Something that could be better for those who read. `block` is where; without it, it is the whole page. */
export type Advice = { readonly block?: string } & (
  | {
      readonly what: 'heading-skips'
      readonly text: string
      readonly from: number
      readonly to: number
    }
  | { readonly what: 'heading-long' | 'heading-bold'; readonly text: string }
  | { readonly what: 'link-vague' | 'link-bare'; readonly text: string }
  | { readonly what: 'link-broken'; readonly text: string; readonly href: string }
  | { readonly what: 'alt-begins' | 'alt-file' | 'alt-long' }
  | { readonly what: 'fact-key' | 'fact-format' | 'fact-missing'; readonly key: string }
  | { readonly what: 'hard'; readonly lix: number }
  | { readonly what: 'sought'; readonly sought: string; readonly written: string }
)

/** What is known around a page, to judge it by. */
export type Around = {
  /** Whether an address of our own leads anywhere; undefined when we cannot tell. */
  readonly leads: (path: string) => boolean | undefined
  /** Facts we have. */
  readonly facts: ReadonlyMap<string, unknown>
  /** Words people search for in vain, by a word on the page that means the same. */
  readonly sought?: readonly { sought: string; written: string }[]
}

export type Advised = { readonly advice: Advice[]; readonly ease: Ease | undefined }

/** Longest heading, in characters; the hardest text we can let pass without a word. */
const longestHeading = 60
export const hardest = 45

/** What could be better on a page, in the order of the page. */
export function advise(blocks: readonly Block[], around: Around): Advised {
  const advice: Advice[] = []
  let level = 1
  for (const block of blocks) {
    const { headings, links, placeholders, bold } = readBlock(block)
    const say = (one: Advice) => void advice.push({ block: block.id, ...one } as Advice)
    for (const heading of headings) {
      if (heading.level > level + 1)
        say({ what: 'heading-skips', text: heading.text, from: level, to: heading.level })
      if (heading.text.length > longestHeading) say({ what: 'heading-long', text: heading.text })
      level = heading.level
    }
    for (const text of bold) say({ what: 'heading-bold', text })
    for (const link of links) adviseLink(link, around, say)
    for (const { key, format } of placeholders) {
      const problem = placeholderProblem(key, format)
      if (problem) say({ what: problem === 'key' ? 'fact-key' : 'fact-format', key })
      else if (!around.facts.get(key)) say({ what: 'fact-missing', key })
    }
    if (block.type === 'image') adviseAlt(wordsIn(block.data, 'alt'), say)
  }
  const ease = easeOf([leadOf(blocks), ...blocks.flatMap((one) => plainOf(one).split('\n'))])
  if (ease && ease.lix > hardest) advice.push({ what: 'hard', lix: ease.lix })
  for (const one of around.sought ?? []) advice.push({ what: 'sought', ...one })
  return { advice, ease }
}

const vague =
  /^(klik|tryk|læs|se|gå)?\s*(her|mere|videre|mere her|siden|linket|dette link|dette)\s*[.…>»]*$/i

function adviseLink(
  { label, href }: { label: string; href: string },
  { leads }: Around,
  say: (one: Advice) => void,
) {
  if (vague.test(label.trim()) || /^(link|klik)$/i.test(label.trim()))
    say({ what: 'link-vague', text: label })
  else if (/^(https?:\/\/|www\.)/i.test(label)) say({ what: 'link-bare', text: label })
  const [path = ''] = href.split(/[?#]/)
  if (path.startsWith('/') && !path.includes('{{') && leads(path) === false)
    say({ what: 'link-broken', text: label, href })
}

function adviseAlt(alt: string, say: (one: Advice) => void) {
  if (/^(et |en )?(billede|foto|illustration|tegning)(et)? (af|der)\b/i.test(alt))
    say({ what: 'alt-begins' })
  if (/\.(jpe?g|png|webp|gif|svg)$/i.test(alt)) say({ what: 'alt-file' })
  if (alt.length > 150) say({ what: 'alt-long' })
}
