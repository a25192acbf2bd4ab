import { needOf, type Finding } from '../../../../merging/index.ts'
import { TextField } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Notice, Section, Tag } from '../../../../ui/parts.tsx'
import { AboutChange, Decide } from '../../../../ui/sharing/decision.tsx'
import type { Meeting } from '../../library/take-revision.ts'
import { isAsked } from '../edit/decide.ts'
import { editorPaths as paths } from '../paths.ts'
import { typeName } from '../texts-blocks.ts'
import type { EditorTexts } from '../texts.ts'
import { type DecisionWords, FindingPanes } from './finding.tsx'
import { EditorPage, useEditor } from './frame.tsx'
import { InForce } from './queue.tsx'
import { nameOf } from './shown.tsx'
import type { Told } from './status.tsx'

export type DecisionProps = {
  met: Meeting
  owner: string
  /** The title of the page it translates. */
  source: string | undefined
  mayPublish: boolean
  /** Whether our words can be offered to somebody else. */
  mayOffer: boolean
  form: Form<any>
  /** The library has changed it once more since the page was shown. */
  moved: boolean
  /** Why it could not be published. */
  refused: Told[] | undefined
}

/** A shared change and our page: what is new, what we say otherwise, and what is to stand. */
export function DecisionPage(props: DecisionProps) {
  const { met, owner, form, moved, refused, mayPublish } = props
  const t = useEditor()
  const decision = decisionWords(t, props.source !== undefined)
  const { item, upstream } = met
  const findings = met.merged.findings
  const asked = findings.filter(isAsked)
  const told = findings.filter((one) => !isAsked(one))
  return (
    <EditorPage
      title={item.title}
      lead={decision.lead(props.source ?? owner, item.baseNo ?? 0, upstream.no)}
      crumbs={[{ label: t.queue.title, href: paths.queue() }]}
      errors={problems(form, { ...t.fieldErrors, choose: decision.missing })}
    >
      {moved && (
        <Notice tone="warn" title={decision.stale} alert>
          {decision.staleText}
        </Notice>
      )}
      {refused && (
        <Notice tone="bad" title={decision.failed} alert>
          <p class="small">{decision.failedText}</p>
          <ul class="bullets small">
            {refused.map(({ sentence, href }) => (
              <li>{href ? <a href={href}>{sentence}</a> : sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {(!props.source || upstream.changeNote) && <About met={met} decision={decision} />}
      <form method="post" action={paths.decision(item.id)} class="stack stack-l" noValidate>
        <input type="hidden" name="til" value={upstream.no} />
        <p class="meta">
          {t.diff.key} {decision.key}
        </p>
        <div>
          {asked.map((finding) => (
            <FindingPanes
              finding={finding}
              form={form}
              owner={owner}
              mayOffer={props.mayOffer}
              decision={decision}
              apart={props.source !== undefined}
            />
          ))}
        </div>
        {told.length > 0 && <Told findings={told} decision={decision} />}
        {mayPublish && props.mayOffer && (
          <div class="measure">
            <TextField
              form={form}
              name="besked"
              label={decision.noteLabel}
              hint={decision.noteHint}
              optional
            />
          </div>
        )}
        <Decide
          may={mayPublish}
          publish={decision.publish}
          show={decision.show}
          backTo={paths.queue()}
        />
      </form>
    </EditorPage>
  )
}

/** The words of a decision; about a translation some are others. */
const decisionWords = ({ decision, translation }: EditorTexts, apart: boolean): DecisionWords =>
  apart
    ? {
        ...decision,
        ...translation.decision,
        what: { ...decision.what, ...translation.decision.what },
      }
    : decision

function About({ met, decision }: { met: Meeting; decision: DecisionWords }) {
  const t = useEditor()
  const { item, upstream, changeClass, inForceFrom } = met
  return (
    <AboutChange
      title={decision.note}
      tag={
        item.translates === null && (
          <Tag tone={changeClass === 'legal' ? 'bad' : 'warn'}>{t.classes[changeClass]}</Tag>
        )
      }
      note={upstream.changeNote}
    >
      {inForceFrom && <InForce day={inForceFrom} />}
    </AboutChange>
  )
}

/** What asks nothing of anybody, and yet is not passed over. */
function Told({ findings, decision }: { findings: Finding[]; decision: DecisionWords }) {
  return (
    <Section id="til-orientering" title={decision.others}>
      <ul class="bullets">
        {findings.map((finding) => {
          const block = finding.upstream ?? finding.base
          return (
            <li>
              {decision.what[finding.what]}
              {block && `: ${typeName(block.type)} »${nameOf(block)}«`}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

export const toneOf = (finding: Finding) =>
  needOf(finding) === 'choice' ? 'bad' : needOf(finding) === 'look' ? 'warn' : 'info'
