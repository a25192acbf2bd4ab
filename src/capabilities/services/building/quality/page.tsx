import { Button, TextField } from '../../../../ui/form.tsx'
import { blank, type Form } from '../../../../ui/forms.ts'
import { Section, Tag, Time } from '../../../../ui/parts.tsx'
import { useTexts } from '../../../../ui/site.ts'
import { BuildPage, useBuilding } from '../pages/frame.tsx'
import type { Working } from '../work.ts'
import { type Item, isOpen, type State } from './checklist.ts'
import { groups } from './criteria.ts'
import { qualityPaths as paths } from './paths.ts'
import { qualityTexts } from './texts.ts'

export type ChecklistProps = {
  working: Working
  items: Item[]
  version: number
  /** Whether it is what citizens see now. */
  isPublished: boolean
  names: ReadonlyMap<string, string>
  /** A form that was not taken, and the criterion it is about. */
  refused?: { criterion: string; form: Form<any> } | undefined
}

const tones: Record<State, 'ok' | 'warn' | 'info' | undefined> = {
  ok: 'ok',
  house: 'ok',
  ticked: 'ok',
  look: 'warn',
  waits: 'info',
  'not-here': undefined,
}

/** The criteria for good self-service, and how far this one holds them. */
export function ChecklistPage(props: ChecklistProps) {
  const t = useTexts(qualityTexts)
  const { working, items, version, isPublished, refused } = props
  const { serviceId: service, work } = working
  const counting = items.filter(({ state }) => state !== 'not-here')
  const done = counting.filter((item) => !isOpen(item)).length
  return (
    <BuildPage service={service} work={work} title={t.title} lead={t.lead} form={refused?.form}>
      <div class="card card-tint">
        <p class="h-s">{t.sum(done, counting.length)}</p>
        <progress
          class="meter"
          value={done}
          max={counting.length}
          aria-label={t.sum(done, counting.length)}
        />
        <p class="meta">{t.version(version, isPublished)}</p>
        <OpenItems items={items} />
      </div>
      {groups.map((group) => (
        <Section id={group} title={t.groups[group]}>
          <ul class="rows">
            {items
              .filter(({ criterion }) => criterion.group === group)
              .map((item) => (
                <Criterion {...props} item={item} />
              ))}
          </ul>
        </Section>
      ))}
    </BuildPage>
  )
}

/** What is left, with the way to it. */
function OpenItems({ items }: { items: Item[] }) {
  const t = useTexts(qualityTexts)
  const open = items.filter(isOpen)
  if (!open.length) return null
  return (
    <details>
      <summary>{t.meta(open.length)}</summary>
      <ul class="bullets small">
        {open.map(({ criterion: { id } }) => (
          <li>
            <a href={`#${id}`}>{t.items[id]!.title}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

type ItemProps = ChecklistProps & { item: Item }

/** As many findings as help; the rest is a number. */
const shown = 8

function Criterion(props: ItemProps) {
  const t = useTexts(qualityTexts)
  const { item } = props
  const { criterion, state, found } = item
  const { title, why } = t.items[criterion.id]!
  return (
    <li class="stack" id={criterion.id}>
      <div class="split">
        <h3 class="h-s">{title}</h3>
        <Tag tone={tones[state]}>{t.states[state]}</Tag>
      </div>
      <p class="meta">
        {why} {criterion.ref && t.ref(criterion.ref)}
      </p>
      {found.length > 0 && (
        <ul class="bullets">
          {found.slice(0, shown).map(({ sentence, href }) => (
            <li>
              <a href={href}>{sentence}</a>
            </li>
          ))}
          {found.length > shown && <li>{t.more(found.length - shown)}</li>}
        </ul>
      )}
      <Vouched {...props} />
      {isOpen(item) && <Vouch {...props} />}
    </li>
  )
}

function Vouched({ item, names, working }: ItemProps) {
  const t = useTexts(qualityTexts)
  const { somebody } = useBuilding()
  const { tick, before, criterion } = item
  const name = (id: string) => names.get(id) ?? somebody
  if (!tick) {
    return before ? <p>{t.before(name(before.byId), before.version)}</p> : null
  }
  return (
    <div class="stack">
      <p>
        {t.by(name(tick.byId))} <Time at={tick.at} />. {tick.note}
      </p>
      <form method="post" action={paths.tick(working.serviceId, criterion.id)}>
        <Button kind={2} small name="knap" value="fjern">
          {t.untick}
          <span class="vh">: {t.items[criterion.id]!.title}</span>
        </Button>
      </form>
    </div>
  )
}

function Vouch({ item, working, refused }: ItemProps) {
  const t = useTexts(qualityTexts)
  const { criterion, before, found } = item
  const { id } = criterion
  const mine = refused?.criterion === id
  const form = mine ? refused.form : blank<any>({ note: before?.note }, id)
  return (
    <details class="why" open={mine || undefined}>
      <summary>
        {t.tick}
        <span class="vh">: {t.items[id]!.title}</span>
      </summary>
      <form method="post" action={paths.tick(working.serviceId, id)} class="stack" noValidate>
        <TextField
          form={form}
          name="note"
          label={found.length ? t.note : t.noteOptional}
          optional={!found.length}
        />
        <Button kind={2} small>
          {t.tick}
        </Button>
      </form>
    </details>
  )
}
