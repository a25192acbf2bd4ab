import { Button, TextArea, TextField } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { Notice, Section } from '../../../ui/parts.tsx'
import { EditorPage } from '../editor/pages/frame.tsx'
import { siteSettings as paths } from './paths.ts'
import type { Redirect } from './store.ts'
import { siteTexts } from './texts.ts'

const t = siteTexts.redirects

type Props = { rows: Redirect[]; form: Form<any>; imported?: number | undefined }

/** Old addresses: those there are, a new one, and many at once. */
export function RedirectsPage({ rows, form, imported }: Props) {
  const { errors } = t
  return (
    <EditorPage title={t.title} lead={t.lead} crumbs={[]} errors={problems(form, errors)}>
      {imported !== undefined && <Notice tone="ok" title={t.imported(imported)} />}
      {rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="rows">
          {rows.map(({ path, target }) => (
            <li class="split">
              <p>
                <b>{path}</b> → {target}
              </p>
              <form method="post" action={paths.redirectRemoval()}>
                <input type="hidden" name="fra" value={path} />
                <button class="btn btn-2 btn-s" type="submit">
                  {t.remove(path)}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <Section id="tilfoej" title={t.addTitle}>
        <form method="post" action={paths.redirects()} class="stack measure" noValidate>
          <TextField form={form} name="fra" label={t.from} hint={t.fromHint} errors={errors} />
          <TextField form={form} name="til" label={t.to} hint={t.toHint} errors={errors} />
          <p>
            <Button>{t.add}</Button>
          </p>
        </form>
      </Section>
      <Section id="mange" title={t.importTitle}>
        <form method="post" action={paths.redirectImport()} class="stack measure" noValidate>
          <TextArea
            form={form}
            name="linjer"
            rows={8}
            label={t.lines}
            hint={t.linesHint}
            errors={errors}
          />
          <p>
            <Button kind={2}>{t.import}</Button>
          </p>
        </form>
      </Section>
    </EditorPage>
  )
}
