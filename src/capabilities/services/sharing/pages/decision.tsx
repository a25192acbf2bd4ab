import type { Form } from '../../../../ui/forms.ts'
import { Notice, Section } from '../../../../ui/parts.tsx'
import { ClassTag } from '../../../../ui/sharing/class-tag.tsx'
import { AboutChange, Decide } from '../../../../ui/sharing/decision.tsx'
import { BuildPage } from '../../building/pages/frame.tsx'
import { buildingPaths } from '../../building/paths.ts'
import type { Work } from '../../building/work.ts'
import { isAsked } from '../choices.ts'
import { holds, type Judged } from '../meet.ts'
import type { Meeting } from '../meeting.ts'
import { sharingPaths as paths } from '../paths.ts'
import { sayBlock, sayLoose } from '../say.ts'
import { FindingCard } from './finding.tsx'
import { useSharing } from './frame.tsx'

export type DecisionProps = {
  service: string
  work: Work
  /** Undefined when nothing waits. */
  met: Meeting | undefined
  owner: string
  mayPublish: boolean
  form: Form<any>
  /** It has been shared once more, or decided, since the page was shown. */
  moved: boolean
  /** What the choices make of it, once they are all made; what the merge makes, before that. */
  judged: Judged | undefined
  /** Somebody wanted it published. */
  refused: boolean
}

/** A shared change and our own service: what is new, what we do otherwise, and what is to hold. */
export function DecisionPage(props: DecisionProps) {
  const { service, work, met, owner, form, moved, judged, refused, mayPublish } = props
  const t = useSharing()
  const { decision } = t
  const title = work.title.da
  return (
    <BuildPage
      service={service}
      work={work}
      title={title}
      lead={met && decision.lead(owner, met.variant.baseNo, met.upstream.no)}
      crumbs={[{ label: t.title, href: paths.shared() }]}
      form={form}
    >
      {moved && (
        <Notice tone="warn" title={decision.stale} alert>
          {decision.staleText}
        </Notice>
      )}
      {!met && !moved && <Notice tone="info" title={t.queue.none} />}
      {met && (
        <>
          <About met={met} />
          {judged && <Verdict judged={judged} refused={refused} service={service} />}
          <form method="post" action={paths.decision(service)} class="stack stack-l" noValidate>
            <input type="hidden" name="til" value={met.upstream.no} />
            {met.merged.findings.filter(isAsked).map((finding) => (
              <FindingCard finding={finding} form={form} />
            ))}
            <Told met={met} />
            <Decide
              may={mayPublish}
              publish={decision.publish}
              show={decision.show}
              backTo={paths.shared()}
            />
          </form>
        </>
      )}
    </BuildPage>
  )
}

function About({ met: { upstream, changeClass, inForceFrom } }: { met: Meeting }) {
  const t = useSharing()
  return (
    <AboutChange
      title={t.decision.note}
      tag={<ClassTag of={changeClass} />}
      note={upstream.changeNote}
    >
      {inForceFrom && <p class="meta">{t.queue.inForce(inForceFrom)}</p>}
      {upstream.legalRefs.length > 0 && (
        <p class="meta">{upstream.legalRefs.map(({ label }) => label).join(', ')}</p>
      )}
    </AboutChange>
  )
}

type VerdictProps = { judged: Judged; refused: boolean; service: string }

/** Whether it holds together: what does not, and which of our own tests say no. */
function Verdict({ judged, refused, service }: VerdictProps) {
  const { decision } = useSharing()
  const { complaints, loose } = judged
  if (holds(judged) && !loose.length) return <Notice tone="ok" title={decision.holds} />
  const tests = complaints.filter(({ path }) => path.startsWith('tests.'))
  const others = complaints.filter((one) => !tests.includes(one))
  const list = (sentences: string[]) => (
    <ul class="bullets small">
      {[...new Set(sentences)].map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
  const orphans = loose.filter(({ what }) => what === 'orphan')
  const misfits = loose.filter(({ what }) => what === 'misfit')
  return (
    <>
      {!holds(judged) && (
        <Notice
          tone={refused ? 'bad' : 'warn'}
          title={refused ? decision.broken : decision.brokenNow}
          alert={refused}
        >
          <p class="small">{decision.brokenText}</p>
          {list([...orphans.map(sayLoose), ...others.map(({ sentence }) => sentence)])}
          {tests.length > 0 && (
            <>
              <h3>{decision.tests}</h3>
              {list(tests.map(({ sentence }) => sentence))}
            </>
          )}
          <p class="small">
            <a href={buildingPaths.service(service)}>{decision.edit}</a>
          </p>
        </Notice>
      )}
      {misfits.length > 0 && (
        <Notice tone="info" title={decision.loose}>
          {list(misfits.map(sayLoose))}
        </Notice>
      )}
    </>
  )
}

/** What asks nothing of anybody, and yet is not passed over. */
function Told({ met }: { met: Meeting }) {
  const { decision } = useSharing()
  const findings = met.merged.findings.filter((one) => !isAsked(one))
  if (!findings.length) return null
  return (
    <Section id="til-orientering" title={decision.others}>
      <ul class="bullets">
        {findings.map(({ what, upstream, base, local }) => {
          const own = local?.kind === 'insert' ? local : undefined
          const block = upstream ?? base ?? own
          return (
            <li>
              {block ? `${sayBlock(block)}. ` : ''}
              {decision.what[what]}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
