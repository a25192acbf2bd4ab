import type { ComponentChildren } from 'preact'
import { type Data, type Finding, needOf } from '../../../../merging/index.ts'
import { Checkbox, Radios } from '../../../../ui/form.tsx'
import { type Form, suggesting } from '../../../../ui/forms.ts'
import { Tag } from '../../../../ui/parts.tsx'
import { DataDiff, DataWords } from '../diff/diff.tsx'
import {
  editedIn,
  fieldPrefix,
  oursIn,
  resultOf,
  type Take,
  takesFor,
  typeIn,
  usualTake,
} from '../edit/decide.ts'
import type { EditorTexts } from '../texts.ts'
import { typeName } from '../texts-blocks.ts'
import { BlockFields } from './fields.tsx'
import { useEditor } from './frame.tsx'
import { nameOf } from './shown.tsx'

export type DecisionWords = EditorTexts['decision']

type FindingProps = {
  finding: Finding
  form: Form<any>
  owner: string
  mayOffer: boolean
  decision: DecisionWords
  /** Ours and theirs are in two languages, and not held against each other. */
  apart: boolean
}

/** One block in three panes: ours, what is shared now, and what will stand; and the choice between them. */
export function FindingPanes(props: FindingProps) {
  const { finding, form, decision, apart } = props
  const t = useEditor()
  const { block, what, upstream, base, local } = finding
  const type = typeIn(finding)
  const some = upstream ?? base
  const typed = form.values as Record<string, string>
  const chosen = takesFor(finding).find((one) => one === typed[`valg-${block}`])
  const take = chosen ?? usualTake(finding)
  const result = take && resultOf(finding, take, editedIn(finding, typed))
  const need = needOf(finding)
  return (
    <section class="ed-choice" id={`blok-${block}`} aria-labelledby={`om-${block}`}>
      <div class="split">
        <h2 id={`om-${block}`} class="h-s">
          {typeName(type)}: {some ? nameOf(some) : ''}
        </h2>
        <p class="cluster cluster-s">
          <Tag tone={need === 'choice' ? 'bad' : need === 'look' ? 'warn' : 'ok'}>
            {decision.needs[need]}
          </Tag>
          {some?.legal && <Tag>{t.page.tags.legal}</Tag>}
        </p>
      </div>
      <p>{decision.what[what]}</p>
      <div class={local ? 'panes panes-3' : 'panes panes-2'}>
        <Pane title={local ? decision.mine : decision.nowShown}>
          {local?.kind === 'hide' ? (
            <p class="meta">{decision.isHidden}</p>
          ) : (
            <Compared
              type={type}
              before={base?.data}
              after={oursIn(finding)}
              plain={!local || apart}
            />
          )}
        </Pane>
        {local && (
          <Pane title={decision.theirs}>
            <Compared type={type} before={base?.data} after={upstream?.data} />
          </Pane>
        )}
        <Pane title={decision.result} result>
          {take ? (
            <Compared
              type={type}
              before={oursIn(finding)}
              after={result}
              plain={apart && take !== 'edit'}
            />
          ) : (
            <p class="meta">{decision.chooseFirst}</p>
          )}
        </Pane>
      </div>
      <Choices {...props} />
    </section>
  )
}

type PaneProps = { title: string; result?: boolean; children: ComponentChildren }

const Pane = ({ title, result, children }: PaneProps) => (
  <div class={result ? 'pane pane-result' : 'pane'}>
    <h3>{title}</h3>
    {children}
  </div>
)

type ComparedProps = {
  type: string
  before: Data | undefined
  after: Data | undefined
  plain?: boolean
}

/** What changed from one to the other; just the words where there is nothing to hold them against. */
function Compared({ type, before, after, plain }: ComparedProps) {
  const { decision } = useEditor()
  if (!after && !before) return <p class="meta">{decision.isGone}</p>
  if (after && plain) return <DataWords type={type} data={after} />
  if (!after) return <DataDiff type={type} before={before} after={{}} />
  if (JSON.stringify(before) === JSON.stringify(after))
    return <DataWords type={type} data={after} />
  return <DataDiff type={type} before={before ?? {}} after={after} />
}

function Choices({ finding, form, owner, mayOffer, decision }: FindingProps) {
  const { block, what } = finding
  const name = `valg-${block}`
  const labels: Partial<Record<Take, string>> =
    what === 'added'
      ? { theirs: decision.takeAdded, mine: decision.mineAdded }
      : what === 'removed'
        ? { theirs: decision.takeGone, mine: decision.mineGone }
        : what === 'removed-under-local'
          ? { theirs: decision.takeRemoved }
          : {}
  const offered = mayOffer && finding.local && what !== 'set-aside'
  return (
    <>
      <Radios
        form={suggesting(form, name, usualTake(finding))}
        name={name}
        label={decision.choose}
        errors={{ choose: decision.missing }}
        choices={takesFor(finding).map((value) => ({
          value,
          label: labels[value] ?? decision.take[value],
          ...(value === 'edit' && { more: <Own finding={finding} form={form} /> }),
        }))}
      />
      {offered && (
        <Checkbox
          form={form}
          name={`forslag-${block}`}
          label={decision.offer}
          hint={decision.offerHint(owner)}
        />
      )}
    </>
  )
}

/** Words of one's own, under the choice that takes them. */
function Own({ finding, form }: { finding: Finding; form: Form<any> }) {
  const { decision } = useEditor()
  return (
    <details
      class="why"
      open={(form.values as Record<string, string>)[`valg-${finding.block}`] === 'edit'}
    >
      <summary>{decision.write}</summary>
      <BlockFields type={typeIn(finding)} form={form} prefix={fieldPrefix(finding.block)} />
    </details>
  )
}
