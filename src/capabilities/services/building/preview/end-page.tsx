import { Button, ButtonLink } from '../../../../ui/form.tsx'
import { Notice, Section, StatusTimeline, SummaryList } from '../../../../ui/parts.tsx'
import { useTexts } from '../../../../ui/site.ts'
import type { SummaryLine } from '../../answers/show.ts'
import { BuildPage, useBuilding } from '../pages/frame.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { problemsOf } from '../problems.ts'
import { testPaths } from '../tests/paths.ts'
import { testTexts } from '../tests/texts.ts'
import type { Work } from '../work.ts'

type EndProps = {
  work: Work
  /** The try itself, so that it can be kept as a test. */
  sealed: string
  lines: SummaryLine[]
  outcomes: { label: string; value: string }[]
  thanks: string
  steps: string[]
}

/** Where a citizen would have sent it: what would follow. */
export function EndPage({ work, sealed, lines, outcomes, thanks, steps }: EndProps) {
  const t = useBuilding()
  const { preview } = t
  const { preview: tests } = useTexts(testTexts)
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
      <form method="post" action={testPaths.new(work.id)} class="cluster">
        <input type="hidden" name="t" value={sealed} />
        <Button kind={2} name="knap" value="nu">
          {tests.save}
        </Button>
        <span class="meta">{tests.text}</span>
      </form>
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
