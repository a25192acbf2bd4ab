import { ButtonLink } from '../../../../ui/form.tsx'
import { Notice, Section, StatusTimeline, SummaryList } from '../../../../ui/parts.tsx'
import type { SummaryLine } from '../../answers/show.ts'
import { BuildPage, useBuilding } from '../pages/frame.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { problemsOf } from '../problems.ts'
import type { Work } from '../work.ts'

type EndProps = {
  work: Work
  lines: SummaryLine[]
  outcomes: { label: string; value: string }[]
  thanks: string
  steps: string[]
}

/** Where a citizen would have sent it: what would follow. */
export function EndPage({ work, lines, outcomes, thanks, steps }: EndProps) {
  const t = useBuilding()
  const { preview } = t
  return (
    <BuildPage service={work.id} work={work} title={preview.ended} lead={preview.endedLead}>
      <Section id="foelger" title={preview.outcomes}>
        <SummaryList rows={outcomes} />
      </Section>
      <Section id="kvitteringen" title={preview.receipt}>
        <p>
          <b>{thanks}</b>
        </p>
        <StatusTimeline steps={steps.map((title) => ({ title, state: 'later' }))} />
        <SummaryList
          rows={lines.map(({ label, value }) => ({ label, value: value || t.preview.empty }))}
        />
      </Section>
      <p class="cluster">
        <ButtonLink href={paths.service(work.id)}>{preview.leave}</ButtonLink>
        <ButtonLink href={paths.preview(work.id)} kind={2}>
          {preview.from}
        </ButtonLink>
      </p>
    </BuildPage>
  )
}

/** It is not yet whole enough to be tried. */
export function BrokenPage({ work }: { work: Work }) {
  const { preview } = useBuilding()
  return (
    <BuildPage service={work.id} work={work} title={preview.broken}>
      <Notice tone="info" title={preview.brokenText}>
        <ul class="bullets">
          {problemsOf(work).map(({ sentence, href }) => (
            <li>
              <a href={href}>{sentence}</a>
            </li>
          ))}
        </ul>
      </Notice>
      <p>
        <ButtonLink href={paths.service(work.id)} kind={2}>
          {preview.leave}
        </ButtonLink>
      </p>
    </BuildPage>
  )
}
