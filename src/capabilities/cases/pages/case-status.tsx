import { StatusTimeline, Time } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { texts } from '../texts.ts'
import { type Step, timeline } from '../timeline.ts'
import type { CaseFile } from '../file.ts'

type Known = Pick<CaseFile, 'matter' | 'requests' | 'decisions' | 'closures'>

/** How a case stands, in the citizen's words. */
export function CaseStatus({ file, lying }: { file: Known; lying?: boolean }) {
  const steps = timeline(file, useTexts(texts))
  return (
    <StatusTimeline
      lying={lying}
      steps={steps.map((step) => ({
        title: step.title,
        state: step.state,
        note: <Note {...step} />,
      }))}
    />
  )
}

function Note({ at, lead, note }: Step) {
  if (at === undefined || at === null) return <>{note}</>
  return (
    <>
      {lead} <Time at={at} />
      {note && `. ${note}`}
    </>
  )
}
