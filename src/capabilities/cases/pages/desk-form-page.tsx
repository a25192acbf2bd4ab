import type { ComponentChildren } from 'preact'
import { Hidden } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Notice } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import type { Case } from '../cases.ts'
import { deskTexts } from '../desk-texts.ts'
import { deskPaths } from '../paths.ts'
import { useDeskSearch } from './desk-parts.tsx'

export type FormPageProps = { matter: Case; form: Form<any>; conflict?: string | undefined }

type Props = FormPageProps & {
  title: string
  lead: string
  action: string
  /** Between what went wrong and the form. */
  before?: ComponentChildren
  children: ComponentChildren
}

/** A page with one form about a case; `conflict` is why what was sent could not be done. */
export function CaseFormPage({ matter, form, conflict, before, children, ...page }: Props) {
  const t = useTexts(deskTexts)
  return (
    <StaffPage
      title={page.title}
      lead={page.lead}
      current={deskPaths.inbox()}
      breadcrumb={[
        { label: t.cases, href: deskPaths.inbox() },
        { label: `${matter.title}, ${matter.number}`, href: deskPaths.case(matter.id) },
      ]}
      search={useDeskSearch()}
      errors={problems(form, t.errors)}
    >
      {conflict && <Notice tone="warn" title={t.conflicts[conflict] ?? conflict} />}
      {before}
      <form class="stack stack-l measure" method="post" action={page.action} noValidate>
        <Hidden form={form} name="id" />
        {children}
      </form>
    </StaffPage>
  )
}
