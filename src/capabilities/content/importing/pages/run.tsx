import { Section } from '../../../../ui/parts.tsx'
import { EditorPage } from '../../editor/pages/frame.tsx'
import { importStyle, progressIsland } from '../assets.ts'
import { importPaths as paths } from '../paths.ts'
import { importTexts } from '../texts.ts'
import { ProgressPart, type ProgressProps, RunButtons } from './progress.tsx'
import { Report, type ReportProps } from './report.tsx'

const { run: t, kinds, title } = importTexts.da

/** One time something is moved in: how far it is, and what there is to do. */
export function RunPage(props: ProgressProps & ReportProps) {
  const { run } = props
  return (
    <EditorPage
      title={t.from(kinds[run.kind]!)}
      lead={run.kind === 'borgerdk' ? undefined : run.publish ? t.publishes : t.drafts}
      crumbs={[{ label: title, href: paths.runs() }]}
    >
      <link rel="stylesheet" href={importStyle} />
      <Section id="fremdrift" title={t.progress}>
        <p class="imported">
          <b>{run.origin}</b>
        </p>
        <div {...(run.state === 'running' && progressIsland)} data-address={paths.run(run.id)}>
          <ProgressPart {...props} />
        </div>
        <RunButtons {...props} />
      </Section>
      <Report {...props} />
    </EditorPage>
  )
}
