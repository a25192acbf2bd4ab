import { TextField } from '../../../../ui/form.tsx'
import { blank, type Form, problems } from '../../../../ui/forms.ts'
import { Empty, Filters, Pager, Section, Tag } from '../../../../ui/parts.tsx'
import { type Listed, type MediaKind, perPage } from '../../media/index.ts'
import { EditorPage } from '../pages/frame.tsx'
import { editorPaths as paths } from '../paths.ts'
import type { Page } from '../work.ts'
import { Board, UploadForm } from './parts.tsx'
import { mediaTexts as t } from './texts.ts'

export type ChoiceProps = {
  page: Page
  block: string
  type: string
  kind: MediaKind
  chosen: string
  words: string
  at: number
  total: number
  media: Listed[]
  form: Form<any>
}

/** Which image or document a block shows: one there is, or a new one. */
export function ChoicePage(props: ChoiceProps) {
  const { page, block, type, kind, chosen, words, at, total, media, form } = props
  const { item } = page
  const to = paths.choice(item.id, block)
  const href = (n: number) => `${to}?${new URLSearchParams({ ord: words, side: String(n) })}`
  return (
    <EditorPage
      title={t.choice.title[kind]}
      lead={t.choice.lead}
      crumbs={[
        { label: item.title, href: `${paths.page(item.id)}#blok-${block}` },
        { label: type, href: paths.block(item.id, block) },
      ]}
      errors={problems(form, t.errors)}
    >
      <Section id="har" title={t.choice.have[kind]}>
        <Filters label={t.filter} action={to}>
          <TextField form={blank({ ord: words })} name="ord" label={t.words} />
        </Filters>
        {media.length ? (
          <form method="post" action={to} class="stack" id="valgt">
            <output class="meta">{t.count[kind](total)}</output>
            <Board
              media={media}
              act={({ id, name }) =>
                id === chosen ? (
                  <Tag tone="ok">{t.choice.chosen}</Tag>
                ) : (
                  <button class="btn btn-2 btn-s" type="submit" name="valgt" value={id}>
                    {t.choice.use}
                    <span class="vh"> {name}</span>
                  </button>
                )
              }
            />
          </form>
        ) : (
          <Empty title={words ? t.noneFound : t.none[kind]} heading="h3">
            {words ? <a href={to}>{t.showAll}</a> : t.noneText}
          </Empty>
        )}
        <Pager page={at} pages={Math.ceil(total / perPage)} href={href} />
      </Section>
      <Section id="laeg-op" title={t.upload.title[kind]}>
        <UploadForm kind={kind} form={form} action={to} />
      </Section>
    </EditorPage>
  )
}
