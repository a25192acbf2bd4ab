import { Button, ButtonLink, FileField } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { StaffPage } from '../../../../ui/page.tsx'
import { Notice, Section } from '../../../../ui/parts.tsx'
import { buildingPaths as paths } from '../paths.ts'
import type { Change, Working } from '../work.ts'
import { BuildPage, useBuilding } from './frame.tsx'

/** A form made elsewhere is chosen. */
export function ImportPage({ form }: { form: Form<any> }) {
  const t = useBuilding()
  return (
    <StaffPage
      title={t.import.title}
      lead={t.import.lead}
      current={paths.services()}
      breadcrumb={[{ label: t.builder, href: paths.services() }]}
      errors={problems(form)}
    >
      <form
        method="post"
        action={paths.import()}
        encType="multipart/form-data"
        class="stack stack-l measure"
        noValidate
      >
        <FileField
          form={form}
          name="fil"
          label={t.import.file}
          hint={t.import.fileHint}
          accept=".json,.yml,.yaml,.zip"
        />
        <p class="cluster">
          <Button>{t.import.read}</Button>
          <ButtonLink href={paths.services()} kind={2}>
            {t.back}
          </ButtonLink>
        </p>
      </form>
    </StaffPage>
  )
}

type ImportedProps = { working: Working; imported: Pick<Change, 'sentences' | 'notes'> }

/** What came of an import: what could not come along, and what to look at. */
export function ImportedPage({ working, imported }: ImportedProps) {
  const { import: t } = useBuilding()
  const { serviceId: service, work } = working
  const { sentences, notes } = imported
  return (
    <BuildPage service={service} work={work} title={t.done} lead={t.doneLead(work.title.da)}>
      <p>
        <ButtonLink href={paths.service(service)}>{t.goOn}</ButtonLink>
      </p>
      <Section id="tabt" title={t.lost}>
        {sentences.length === 0 ? (
          <Notice tone="ok" heading="h3" title={t.allCame} />
        ) : (
          <Sentences list={sentences} />
        )}
      </Section>
      {notes.length > 0 && (
        <Section id="se-paa" title={t.look}>
          <Sentences list={notes} />
        </Section>
      )}
    </BuildPage>
  )
}

const Sentences = ({ list }: { list: string[] }) => (
  <ul class="bullets measure">
    {list.map((sentence) => (
      <li>{sentence}</li>
    ))}
  </ul>
)
