import {
  Button,
  ButtonLink,
  Checkboxes,
  Hidden,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Notice } from '../../../../ui/parts.tsx'
import { audiences } from '../../page-kind.ts'
import { editorPaths as paths } from '../paths.ts'
import type { Page } from '../work.ts'
import { EditorPage, FirstButton, useEditor } from './frame.tsx'
import { PolicyFields } from './policy.tsx'
import { Subjects, type SubjectsProps } from './subjects.tsx'

type AboutProps = {
  page: Page
  form: Form<any>
  parents: { id: string; title: string }[]
  staff: { id: string; name: string }[]
  meanwhile: boolean
  subjects: Omit<SubjectsProps, 'form'>
}

/** What is beside a page's words: where it stands, what it is about, who answers for it. */
export function AboutPage({ page, form, parents, staff, meanwhile, subjects }: AboutProps) {
  const t = useEditor()
  const { about, errors } = t
  const { item } = page
  return (
    <EditorPage
      title={about.title}
      crumbs={[{ label: item.title, href: paths.page(item.id) }]}
      errors={problems(form, errors)}
    >
      {meanwhile && (
        <Notice tone="warn" title={about.others} alert>
          {about.othersText}
        </Notice>
      )}
      <form method="post" action={paths.about(item.id)} class="stack stack-l measure" noValidate>
        <FirstButton name="knap" value="" />
        <Hidden form={form} name="udgave" />
        <TextField
          form={form}
          name="adresse"
          label={about.path}
          hint={about.moved}
          errors={errors}
        />
        <Select
          form={form}
          name="under"
          label={about.parent}
          empty={about.noParent}
          errors={errors}
          choices={parents.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          form={form}
          name="plads"
          label={about.place}
          hint={about.placeHint}
          width={4}
          inputmode="numeric"
          errors={errors}
        />
        <Subjects form={form} {...subjects} />
        <Checkboxes
          form={form}
          name="maalgrupper"
          label={about.audiences}
          errors={errors}
          choices={audiences.map((value) => ({ value, label: t.audiences[value] }))}
        />
        <TextArea
          form={form}
          name="ord"
          label={about.words}
          hint={about.wordsHint}
          rows={4}
          optional
          errors={errors}
        />
        <Select
          form={form}
          name="ansvarlig"
          label={about.owner}
          empty={about.noOwner}
          errors={errors}
          choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          form={form}
          name="laes-igen"
          type="date"
          width={8}
          label={about.reviewOn}
          hint={about.reviewHint}
          optional
          errors={errors}
        />
        {page.shared && <PolicyFields form={form} />}
        <p class="cluster">
          <Button name="knap" value="gem">
            {t.save}
          </Button>
          <ButtonLink href={paths.page(item.id)} kind={2}>
            {t.back}
          </ButtonLink>
        </p>
      </form>
    </EditorPage>
  )
}
