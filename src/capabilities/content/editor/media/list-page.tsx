import { TextField } from '../../../../ui/form.tsx'
import { blank, type Form, problems } from '../../../../ui/forms.ts'
import { Chips, Empty, Filters, Pager, Section } from '../../../../ui/parts.tsx'
import { type Listed, type MediaKind, mediaViews, perPage, type Wanted } from '../../media/index.ts'
import { EditorPage } from '../pages/frame.tsx'
import { editorPaths as paths } from '../paths.ts'
import { Board, UploadForm } from './parts.tsx'
import { mediaTexts as t } from './texts.ts'

export type MediaListProps = {
  wanted: Wanted
  total: number
  media: Listed[]
  form: Form<any>
}

/** All images, or all documents: found, looked through, and new ones put up. */
export function MediaListPage({ wanted, total, media, form }: MediaListProps) {
  const { kind, words, view, page } = wanted
  const href = (change: Partial<Wanted>) => hrefOf({ ...wanted, page: 1, ...change })
  const filtered = words !== '' || view !== 'alle'
  const kinds: MediaKind[] = ['image', 'document']
  return (
    <EditorPage title={t.title} lead={t.lead} crumbs={[]} errors={problems(form, t.errors)}>
      <Chips
        label={t.title}
        chips={kinds.map((one) => ({
          href: href({ kind: one, view: 'alle' }),
          label: t.kinds[one],
          current: one === kind,
        }))}
      />
      <Filters label={t.filter} action={paths.allMedia()}>
        <input type="hidden" name="slags" value={kind} />
        <input type="hidden" name="vis" value={view} />
        <TextField form={blank({ ord: words })} name="ord" label={t.words} />
      </Filters>
      <Chips
        label={t.filter}
        chips={mediaViews
          .filter((one) => kind === 'image' || one !== 'uden-ord')
          .map((one) => ({
            href: href({ view: one }),
            label: t.views[one],
            current: one === view,
          }))}
      />
      {media.length ? (
        <section class="stack" aria-label={t.kinds[kind]}>
          <output class="meta">{t.count[kind](total)}</output>
          <Board media={media} />
        </section>
      ) : (
        <Empty
          title={filtered ? t.noneFound : t.none[kind]}
          action={
            filtered && <a href={hrefOf({ kind, words: '', view: 'alle', page: 1 })}>{t.showAll}</a>
          }
        >
          {filtered ? t.noneFoundText : t.noneText}
        </Empty>
      )}
      <Pager page={page} pages={Math.ceil(total / perPage)} href={(n) => href({ page: n })} />
      <Section id="laeg-op" title={t.upload.title[kind]}>
        <UploadForm kind={kind} form={form} action={paths.allMedia()} />
      </Section>
    </EditorPage>
  )
}

function hrefOf({ kind, words, view, page }: Wanted): string {
  const query = new URLSearchParams({ slags: kind === 'image' ? 'billeder' : 'dokumenter' })
  if (view !== 'alle') query.set('vis', view)
  if (words) query.set('ord', words)
  if (page > 1) query.set('side', String(page))
  return `${paths.allMedia()}?${query}`
}
