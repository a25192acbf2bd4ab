import { Button, ButtonLink, Hidden, Radios } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { editorPaths as paths } from '../paths.ts'
import { blockTexts, typeName } from '../texts-blocks.ts'
import type { Page } from '../work.ts'
import { EditorPage, useEditor } from './frame.tsx'

type NewProps = {
  page: Page
  /** What it comes after, by name. */
  after: string | undefined
  types: string[]
  form: Form<any>
}

/** Which sort of block is to be put in. */
export function NewBlockPage({ page, after, types, form }: NewProps) {
  const t = useEditor()
  const { newBlock: words, errors } = t
  const { item } = page
  return (
    <EditorPage
      title={words.title}
      lead={after ? words.lead(after) : words.leadFirst}
      crumbs={[{ label: item.title, href: paths.page(item.id) }]}
      errors={problems(form, errors)}
    >
      <form method="post" action={paths.newBlock(item.id)} class="stack stack-l measure" noValidate>
        <Hidden form={form} name="id" />
        <Hidden form={form} name="efter" />
        <Radios
          form={form}
          name="type"
          label={words.choose}
          errors={errors}
          choices={types.map((value) => ({
            value,
            label: typeName(value),
            hint: blockTexts.typeHints[value],
          }))}
        />
        <p class="cluster">
          <Button>{words.make}</Button>
          <ButtonLink href={paths.page(item.id)} kind={2}>
            {t.cancel}
          </ButtonLink>
        </p>
      </form>
    </EditorPage>
  )
}
