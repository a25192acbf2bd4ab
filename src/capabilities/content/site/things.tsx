import type { Block } from '../../../merging/index.ts'
import { sayRange } from '../../../ui/dates.ts'
import { phone as spaced } from '../../../ui/numbers.ts'
import { Facts, Go } from '../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../ui/site.ts'
import { wordsIn } from '../block.ts'
import { momentOf } from '../items/wall-time.ts'
import { linkHref } from '../markdown/inline.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { texts } from '../texts.ts'

const has = ({ data }: Block, field: string) => wordsIn(data, field)

/** Somebody one can reach: name, telephone, hours. */
export function Contact({ block }: { block: Block }) {
  const t = useTexts(texts)
  const digits = has(block, 'phone').replace(/[^+\d]/g, '')
  const email = has(block, 'email')
  const facts = [
    digits && { label: t.phone, value: <a href={`tel:${digits}`}>{spaced(digits)}</a> },
    email && { label: t.email, value: <a href={`mailto:${email}`}>{email}</a> },
    has(block, 'address') && { label: t.address, value: has(block, 'address') },
    has(block, 'hours') && { label: t.hours, value: has(block, 'hours') },
  ].filter((one) => typeof one === 'object')
  return (
    <section class="stack" aria-label={has(block, 'name')}>
      <h2 class="h-m">{has(block, 'name')}</h2>
      <Facts facts={facts} />
      <Markdown text={has(block, 'text')} under={2} />
    </section>
  )
}

/** When, where and what it costs. */
export function EventFacts({ block }: { block: Block }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const starts = momentOf(has(block, 'starts'))
  const ends = has(block, 'ends') ? momentOf(has(block, 'ends')) : starts
  const signUp = linkHref(has(block, 'signUp'))
  const facts = [
    {
      label: t.when,
      value: <time datetime={starts.toISOString()}>{sayRange(starts, ends, { language })}</time>,
    },
    has(block, 'place') && {
      label: t.where,
      value: has(block, 'place'),
    },
    has(block, 'price') && { label: t.price, value: has(block, 'price') },
  ].filter((one) => typeof one === 'object')
  return (
    <div class="stack">
      <Facts facts={facts} />
      {signUp && <Go href={signUp}>{t.signUp}</Go>}
    </div>
  )
}

/** A place: address, how one gets in, and a map. */
export function PlaceFacts({ block }: { block: Block }) {
  const t = useTexts(texts)
  const map = linkHref(has(block, 'map'))
  const address = has(block, 'address')
  return (
    <section class="stack" aria-label={has(block, 'name')}>
      <h2 class="h-m">{has(block, 'name')}</h2>
      {address && <Facts facts={[{ label: t.address, value: address }]} />}
      <Markdown text={has(block, 'access')} under={2} />
      {map && <Go href={map}>{t.seeMap}</Go>}
    </section>
  )
}
