import { needOf, type Finding } from '../../../../merging/index.ts'
import { Radios, TextArea, TextField } from '../../../../ui/form.tsx'
import { type Form, suggesting } from '../../../../ui/forms.ts'
import { Tag } from '../../../../ui/parts.tsx'
import {
  blockIn,
  changedIn,
  fieldName,
  fieldsIn,
  hasOnlyMoved,
  oursIn,
  type Take,
  takesFor,
  usualTake,
} from '../choices.ts'
import { sayBlock, sayField, sayValue } from '../say.ts'
import { useSharing } from './frame.tsx'

const tones = { choice: 'bad', look: 'warn', policy: 'ok', told: 'info' } as const

/** One part: what it was, what we say, what is shared now, and the choice between them. */
export function FindingCard({ finding, form }: { finding: Finding; form: Form<any> }) {
  const t = useSharing()
  const { decision } = t
  const { block, what } = finding
  const some = blockIn(finding)
  const need = needOf(finding)
  return (
    <section class="card" aria-labelledby={`om-${block}`}>
      <div class="split">
        <h2 id={`om-${block}`} class="h-s">
          {sayBlock(some)}
        </h2>
        <p class="cluster cluster-s">
          <Tag tone={tones[need]}>{decision.needs[need]}</Tag>
          {some.lock === 'locked' && <Tag icon="lock">{t.locked}</Tag>}
        </p>
      </div>
      <p>{hasOnlyMoved(finding) ? decision.what.moved : decision.what[what]}</p>
      <Fields finding={finding} />
      <Choices finding={finding} form={form} />
    </section>
  )
}

/** What is different, field by field. */
function Fields({ finding }: { finding: Finding }) {
  const { decision } = useSharing()
  const { base, upstream, local, merged } = finding
  const { type } = blockIn(finding)
  const ours = oursIn(finding)
  const rows = (field: string): [string, string][] => [
    ...(base ? [[decision.before, sayValue(base.data, field)] as [string, string]] : []),
    ...(local
      ? [[decision.mine, ours ? sayValue(ours, field) : decision.isHidden] as [string, string]]
      : []),
    [decision.theirs, sayValue(upstream?.data, field)],
    ...(merged ? [[decision.result, sayValue(merged, field)] as [string, string]] : []),
  ]
  return (
    <>
      {changedIn(finding).map((field) => (
        <div class="stack">
          <h3 class="h-s">{capital(sayField(type, field))}</h3>
          <dl class="summary">
            {rows(field).map(([label, words]) => (
              <div>
                <dt>{label}</dt>
                <dd>
                  <span class="words">{words}</span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  )
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function Choices({ finding, form }: { finding: Finding; form: Form<any> }) {
  const { decision } = useSharing()
  const { block, what } = finding
  const takes = takesFor(finding)
  const name = `valg-${block}`
  const usual = usualTake(finding)
  if (takes.length === 1 && usual) return null
  const labels: Partial<Record<Take, string>> =
    what === 'added'
      ? { theirs: decision.takeAdded, mine: decision.mineAdded }
      : what === 'removed' || what === 'removed-under-local'
        ? { theirs: decision.takeGone, mine: decision.mineGone }
        : {}
  return (
    <Radios
      form={suggesting(form, name, usual)}
      name={name}
      label={decision.choose}
      choices={takes.map((value) => ({
        value,
        label: labels[value] ?? decision.take[value]!,
        ...(value === 'edit' && { more: <Own finding={finding} form={form} /> }),
      }))}
    />
  )
}

/** Something of one's own, under the choice that takes it. */
function Own({ finding, form }: { finding: Finding; form: Form<any> }) {
  const { decision } = useSharing()
  const { block } = finding
  const { type } = blockIn(finding)
  const isChosen = (form.values as Record<string, string>)[`valg-${block}`] === 'edit'
  return (
    <details class="why" open={isChosen}>
      <summary>{decision.write}</summary>
      {fieldsIn(finding).map((field, at) =>
        /\.(da|en)$/.test(field) ? (
          <TextArea
            form={form}
            name={fieldName(block, at)}
            label={capital(sayField(type, field))}
            rows={3}
          />
        ) : (
          <TextField
            form={form}
            name={fieldName(block, at)}
            label={capital(sayField(type, field))}
          />
        ),
      )}
    </details>
  )
}
