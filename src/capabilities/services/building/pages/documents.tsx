import { Select } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { allQuestions } from '../edit/pages.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import type { Work, Working } from '../work.ts'
import { Both, BuildPage, EditForm, useBuilding } from './frame.tsx'
import { PartList } from './part-list.tsx'
import { RemovePart } from './remove-part.tsx'

/** The papers a service may ask for. */
export function DocumentsPage({ working }: { working: Working }) {
  const { documents: t } = useBuilding()
  const { serviceId: service, work } = working
  return (
    <PartList
      working={working}
      words={t}
      newHref={paths.newDocument(service)}
      parts={(work.documents ?? []).map(({ id, title, how }) => ({
        href: paths.document(service, id),
        label: title.da,
        meta: how?.da,
      }))}
      rules={{ href: paths.outcome(service, 'documents'), label: t.which }}
    />
  )
}

/** One paper: new when the address names none. */
export function DocumentPage({ service, working: { work }, params, form, meanwhile }: EditProps) {
  const { documents: t } = useBuilding()
  const paper = work.documents?.find(({ id }) => id === params.document)
  const action = paper ? paths.document(service, paper.id) : paths.newDocument(service)
  return (
    <BuildPage
      service={service}
      work={work}
      title={paper ? paper.title.da : t.new}
      crumbs={[{ label: t.title, href: paths.documents(service) }]}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm action={action} form={form} back={paths.documents(service)}>
        <DocumentFields form={form} work={work} />
      </EditForm>
      {paper && <RemovePart action={paths.documentRemoval(service, paper.id)} label={t.remove} />}
    </BuildPage>
  )
}

function DocumentFields({ form, work }: { form: Form<any>; work: Work }) {
  const { documents: t } = useBuilding()
  const files = allQuestions(work).filter(({ widget }) => widget === 'file')
  return (
    <>
      <Both form={form} name="navn" label={t.name} />
      <Both form={form} name="hvordan" label={t.how} hint={t.howHint} rows={2} />
      <Select
        form={form}
        name="spoergsmaal"
        label={t.question}
        empty={t.noQuestion}
        choices={files.map(({ id, label }) => ({ value: id, label: label.da }))}
      />
      <Select
        form={form}
        name="tegning"
        label={t.icon}
        empty={false}
        choices={Object.entries(t.icons).map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}
