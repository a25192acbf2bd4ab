import type { Block } from '../../../merging/index.ts'
import { sayRange } from '../../../ui/dates.ts'
import { phone as spaced } from '../../../ui/numbers.ts'
import { Facts, Go } from '../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../ui/site.ts'
import { wordsIn } from '../block.ts'
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

/** '2026-12-01T16:30' in Danish wall time as a moment. */
const wall = (at: string) =>
  new Date(Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/Copenhagen').epochMilliseconds)

/** When, where and what it costs. */
export function EventFacts({ block }: { block: Block }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const starts = wall(has(block, 'starts'))
  const ends = has(block, 'ends') ? wall(has(block, 'ends')) : starts
  const signUp = linkHref(has(block, 'signUp'))
  const facts = [
    {
      label: t.when,
      value: (
        <time itemprop="startDate" datetime={starts.toISOString()}>
          {sayRange(starts, ends, { language })}
        </time>
      ),
    },
    has(block, 'place') && {
      label: t.where,
      value: <span itemprop="location">{has(block, 'place')}</span>,
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
      {address && (
        <Facts facts={[{ label: t.address, value: <span itemprop="address">{address}</span> }]} />
      )}
      <Markdown text={has(block, 'access')} under={2} />
      {map && <Go href={map}>{t.seeMap}</Go>}
    </section>
  )
}
