import { Button, Hidden, TextField } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { Notice } from '../../../ui/parts.tsx'
import { EditorPage, FirstButton } from '../editor/pages/frame.tsx'
import type { Row } from './menu-form.ts'
import { siteSettings as paths } from './paths.ts'
import { siteTexts } from './texts.ts'

const t = siteTexts.menu

export type MenuProps = {
  rows: Row[]
  form: Form<any>
  /** Own addresses where there is nothing. */
  broken: ReadonlySet<string>
  told?: 'saved' | 'changed' | undefined
}

/** The menu as a list that is put in order by buttons: each sends all that was typed along. */
export function MenuPage({ rows, form, broken, told }: MenuProps) {
  return (
    <EditorPage title={t.title} lead={t.lead} crumbs={[]} errors={problems(form, t.errors)}>
      {told && (
        <Notice tone={told === 'saved' ? 'ok' : 'warn'} title={t[told]}>
          {told === 'changed' && t.changedText}
        </Notice>
      )}
      <form method="post" action={paths.menu()} class="stack stack-l" noValidate>
        <FirstButton name="knap" value="gem" />
        <input type="hidden" name="antal" value={rows.length} />
        <Hidden form={form} name="foer" />
        <ol class="stack stack-l">
          {rows.map((row, n) => (
            <li>
              <Entry row={row} n={n} last={n === rows.length - 1} form={form} broken={broken} />
            </li>
          ))}
        </ol>
        <p class="cluster">
          <Button name="knap" value="gem">
            {t.save}
          </Button>
          <Button kind={2} name="knap" value="ny">
            {t.add}
          </Button>
        </p>
      </form>
    </EditorPage>
  )
}

type EntryProps = Pick<MenuProps, 'form' | 'broken'> & { row: Row; n: number; last: boolean }

function Entry({ row, n, last, form, broken }: EntryProps) {
  const moves = [
    n > 0 && (['op', t.up] as const),
    !last && (['ned', t.down] as const),
    n > 0 && (row.under ? (['ud', t.outdent] as const) : (['ind', t.indent] as const)),
    ['fjern', t.remove] as const,
  ].filter((one) => one !== false)
  return (
    <fieldset class={row.under ? 'stack notice' : 'stack'}>
      <legend>
        <b>{row.under ? t.under(n + 1) : t.entry(n + 1)}</b>
      </legend>
      {row.under && <input type="hidden" name={`under-${n}`} value="ja" />}
      <div class="ed-hours">
        <TextField form={form} name={`navn-${n}`} label={t.label} errors={t.errors} />
        <TextField form={form} name={`engelsk-${n}`} label={t.en} errors={t.errors} />
        <TextField
          form={form}
          name={`adresse-${n}`}
          label={t.href}
          errors={t.errors}
          hint={broken.has(row.href) ? t.broken : undefined}
          spellcheck={false}
        />
      </div>
      <p class="cluster cluster-s">
        {moves.map(([what, say]) => (
          <button class="btn btn-2 btn-s" type="submit" name="knap" value={`${what}:${n}`}>
            <span aria-hidden="true">{t.short[what]}</span>
            <span class="vh">{say(row.label || t.none)}</span>
          </button>
        ))}
      </p>
    </fieldset>
  )
}
