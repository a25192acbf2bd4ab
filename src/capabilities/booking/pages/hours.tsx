import { say } from '../../../ui/dates.ts'
import { Button, ButtonLink, NumberField, TextField } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Go, StaffTable, Tag } from '../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../ui/site.ts'
import type { Resource } from '../availability.ts'
import { deskTexts } from '../desk-texts.ts'
import type { Kind } from '../kinds.ts'
import type { Opening } from '../openings.ts'
import { paths } from '../paths.ts'
import { saidClock } from '../hours-form.ts'
import { readRule, weekdayCodes } from '../rules.ts'
import { texts } from '../texts.ts'

type Props = {
  resources: Resource[]
  openings: Opening[]
  kinds: Kind[]
  form: Form<'titel' | 'varighed' | 'kompetence' | 'team'>
}

export function HoursPage({ resources, openings, kinds, form }: Props) {
  const t = useTexts(deskTexts)
  const { errors } = useTexts(texts)
  return (
    <StaffPage
      title={t.hours}
      current={paths.hours()}
      errors={problems(form, errors)}
      tools={
        <>
          <ButtonLink href={paths.newResource()} small>
            {t.newResource}
          </ButtonLink>
          <ButtonLink href={paths.closures()} kind={2} small>
            {t.closures}
          </ButtonLink>
        </>
      }
    >
      {resources.map((resource) => (
        <OneResource
          resource={resource}
          openings={openings.filter(({ resourceId }) => resourceId === resource.id)}
          kinds={kinds}
        />
      ))}
      <Kinds kinds={kinds} form={form} />
    </StaffPage>
  )
}

type OneProps = { resource: Resource; openings: Opening[]; kinds: Kind[] }

function OneResource({ resource, openings, kinds }: OneProps) {
  const t = useTexts(deskTexts)
  const { places } = useTexts(texts)
  const { id, name, kind, active } = resource
  const say = useWords()
  return (
    <section class="stack" aria-labelledby={`r-${id}`}>
      <div class="split">
        <h2 class="h-s" id={`r-${id}`}>
          {name} <Tag>{t[kind]}</Tag> {!active && <Tag tone="warn">{t.inactive}</Tag>}
        </h2>
        <p class="cluster">
          <Go href={paths.resource(id)} icon="edit">
            {t.editResource}
            <span class="vh"> {name}</span>
          </Go>
          <Go href={paths.newOpening(id)} icon="plus">
            {t.newOpening}
            <span class="vh">: {name}</span>
          </Go>
        </p>
      </div>
      {openings.length === 0 ? (
        <p class="meta">{kind === 'room' ? t.noOpeningsRoom : t.noOpenings}</p>
      ) : (
        <StaffTable
          caption={name}
          result={say.count(openings.length)}
          columns={[
            { label: t.openingTitle },
            { label: t.validFrom, fold: true },
            { label: t.audience, fold: true },
            { label: t.kinds, fold: true },
            { label: t.places, fold: true },
          ]}
          rows={openings.toSorted(byWeekday).map((opening) => ({
            id: opening.id,
            title: say.opening(opening),
            href: paths.opening(opening.id),
            cells: [
              say.validity(opening),
              t.audiences[opening.audience],
              kinds
                .filter(({ key }) => opening.kinds.includes(key))
                .map(({ title }) => title)
                .join(', ') || t.everybody,
              opening.places.map((place) => places[place]).join(', '),
            ],
          }))}
        />
      )}
    </section>
  )
}

const firstDay = ({ rule }: Opening) =>
  weekdayCodes.findIndex((day) => day === readRule(rule)?.weekdays[0])
const byWeekday = (a: Opening, b: Opening) =>
  firstDay(a) - firstDay(b) || a.opens.localeCompare(b.opens)

/** Opening hours as one says them: 'Hver torsdag 14.00–18.30'. */
function useWords() {
  const t = useTexts(deskTexts)
  const { weekdays } = useTexts(texts)
  const now = useNow()
  const list = (words: string[]) =>
    [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(t.and)
  const rule = (text: string) => {
    const read = readRule(text)
    if (!read) return text
    const days = list(read.weekdays.map((day) => weekdays[day]))
    return {
      weekly: `${t.every} ${days}`,
      fortnightly: `${t.everyOther} ${days}`,
      first: t.firstIn(days),
      last: t.lastIn(days),
    }[read.often]
  }
  return {
    count: (n: number) => `${n} ${t.hours.toLowerCase()}`,
    opening: ({ rule: text, opens, closes }: Opening) =>
      `${rule(text)} ${saidClock(opens)}–${saidClock(closes)}`,
    validity: ({ validFrom, validUntil }: Opening) =>
      `${t.from} ${say(validFrom, 'date', { now })}${validUntil ? ` ${t.until} ${say(validUntil, 'date', { now })}` : ''}`,
  }
}

function Kinds({ kinds, form }: Pick<Props, 'kinds' | 'form'>) {
  const t = useTexts(deskTexts)
  const { errors } = useTexts(texts)
  return (
    <section class="stack" aria-labelledby="slags-moeder">
      <h2 id="slags-moeder">{t.newKind}</h2>
      {kinds.length > 0 && (
        <ul>
          {kinds.map(({ title, minutes, competence }) => (
            <li>
              {title}, {t.minutes(minutes)}
              {competence && `, ${competence}`}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={paths.hours()} class="stack measure" noValidate>
        <TextField form={form} name="titel" label={t.kindTitle} errors={errors} />
        <NumberField
          form={form}
          name="varighed"
          label={t.kindMinutes}
          inputmode="numeric"
          errors={errors}
        />
        <TextField
          form={form}
          name="kompetence"
          label={t.kindCompetence}
          optional
          errors={errors}
        />
        <TextField
          form={form}
          name="team"
          label={t.kindTeam}
          hint={t.kindTeamHint}
          optional
          errors={errors}
        />
        <p>
          <Button kind={2}>{t.addKind}</Button>
        </p>
      </form>
    </section>
  )
}
