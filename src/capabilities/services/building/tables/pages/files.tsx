import { Button, ButtonLink, FileField, Hidden } from '../../../../../ui/form.tsx'
import { blank, type Form } from '../../../../../ui/forms.ts'
import { Notice, Section } from '../../../../../ui/parts.tsx'
import { useBuilding } from '../../pages/frame.tsx'
import { Differences } from '../../pages/differences.tsx'
import type { Difference } from '../../versions/difference.ts'
import type { Work } from '../../work.ts'
import type { Decision } from '../columns.ts'
import { tablePaths as paths } from '../paths.ts'
import { TablePage, useTables } from './frame.tsx'

export type FilesProps = {
  service: string
  work: Work
  /** The table that a spreadsheet is read into; without it, DMN into the whole service. */
  decision?: Decision | undefined
  form: Form<any>
  /** What is wrong in the file, each with its place. */
  problems?: string[] | undefined
  /** What the file would change. */
  read?: { text: string; mark: string; differences: Difference[]; notes: string[] } | undefined
}

/** A file with rules is chosen, and what it would change is shown before it is taken over. */
export function FilesPage(props: FilesProps) {
  const { service, work, decision, form, problems, read } = props
  const t = useTables()
  const { files } = t
  const building = useBuilding()
  const action = decision ? paths.csvImport(service, decision.id) : paths.import(service)
  const back = decision ? paths.decision(service, decision.id) : paths.decisions(service)
  return (
    <TablePage
      service={service}
      work={work}
      decision={decision}
      title={decision ? files.csvTitle : files.dmnTitle}
      lead={decision ? files.csvLead(decision.name) : files.dmnLead}
      form={form}
    >
      {problems && (
        <Notice tone="bad" title={files.wrong} alert>
          <ul class="bullets small">
            {problems.slice(0, 50).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {read && <Reading read={read} action={action} />}
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        class="stack stack-l measure"
        noValidate
      >
        <FileField
          form={form}
          name="fil"
          label={decision ? files.csvFile : files.dmnFile}
          hint={files.fileHint}
          accept={decision ? '.csv,text/csv' : '.dmn,.xml'}
        />
        <p class="cluster">
          <Button kind={read ? 2 : 1}>{files.read}</Button>
          <ButtonLink href={back} kind={2}>
            {building.back}
          </ButtonLink>
        </p>
      </form>
    </TablePage>
  )
}

type ReadingProps = { read: NonNullable<FilesProps['read']>; action: string }

function Reading({ read, action }: ReadingProps) {
  const { files } = useTables()
  const { text, mark, differences, notes } = read
  return (
    <>
      {notes.length > 0 && (
        <Notice tone="warn" title={files.notes}>
          <ul class="bullets small">
            {notes.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {differences.length === 0 ? (
        <Notice tone="info" title={files.nothing} />
      ) : (
        <Section id="aendringer" title={files.changes}>
          <Differences differences={differences} />
          <form method="post" action={action} encType="multipart/form-data">
            <Hidden form={blank({ udgave: mark })} name="udgave" />
            <Hidden form={blank({ indhold: text })} name="indhold" />
            <Button>{files.take}</Button>
          </form>
        </Section>
      )}
    </>
  )
}
