import { Button, TextField } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { size } from '../../../../ui/numbers.ts'
import { Facts, Notice, Time } from '../../../../ui/parts.tsx'
import { kindOf } from '../../../files/index.ts'
import type { Media, Use } from '../../media/index.ts'
import { EditorPage, useEditor } from '../pages/frame.tsx'
import { editorPaths as paths } from '../paths.ts'
import { measures, WordsFields } from './parts.tsx'
import { mediaTexts } from './texts.ts'

export type MediaProps = {
  media: Media
  by: string | undefined
  pages: Use[]
  shared: boolean
  form: Form<any>
  mayChange: boolean
  /** It was to be removed, and is on a page. */
  inUse?: boolean
}

const { one: t, errors, title } = mediaTexts

/** One image or document: what is said of it, where it is, and how to be rid of it. */
export function MediaPage(props: MediaProps) {
  const { media, form, mayChange, inUse } = props
  const image = media.kind === 'image'
  return (
    <EditorPage
      title={media.name}
      crumbs={[
        { label: title, href: `${paths.allMedia()}?slags=${image ? 'billeder' : 'dokumenter'}` },
      ]}
      errors={problems(form, errors)}
      aside={<Beside {...props} />}
      asideLabel={t.facts}
    >
      {inUse && <Notice tone="warn" title={t.inUse} alert />}
      {image && (
        <div class="ed-chosen">
          <img src={paths.mediaFile(media.id, 'vis')} alt={media.alt} />
        </div>
      )}
      {!mayChange && media.alt && <p>{media.alt}</p>}
      {mayChange && (
        <form method="post" action={paths.media(media.id)} class="stack measure" noValidate>
          <TextField form={form} name="navn" label={t.name} errors={errors} />
          {image && <WordsFields form={form} />}
          {image && <p class="meta">{t.live}</p>}
          <p>
            <Button>{t.saved}</Button>
          </p>
        </form>
      )}
    </EditorPage>
  )
}

function Beside(props: MediaProps) {
  const { media, by } = props
  const { somebody } = useEditor()
  return (
    <div class="stack stack-l">
      <Facts
        facts={[
          { label: t.kind, value: kindOf(media.type)?.label ?? media.type },
          ...(media.width ? [{ label: t.pixels, value: measures(media) }] : []),
          { label: t.size, value: size(media.size) },
          { label: t.at, value: <Time at={media.at} /> },
          ...(media.byId ? [{ label: t.by, value: by ?? somebody }] : []),
        ]}
      />
      {media.kind === 'document' && (
        <p>
          <a href={paths.mediaFile(media.id, 'hent')}>{t.fetch}</a>
        </p>
      )}
      <UsedOn {...props} />
    </div>
  )
}

function UsedOn({ media, pages, shared, mayChange }: MediaProps) {
  const states = (use: Use) =>
    [use.live && t.live1, use.draft && t.draft1].filter(Boolean).join(', ')
  return (
    <section class="stack" aria-labelledby="bruges">
      <h2 id="bruges" class="h-s">
        {t.usedOn}
      </h2>
      {pages.length > 0 && (
        <ul class="bullets">
          {pages.map((use) => (
            <li>
              <a href={paths.page(use.id)}>{use.title}</a> <span class="meta">{states(use)}</span>
            </li>
          ))}
        </ul>
      )}
      {shared && <p class="meta">{t.shared}</p>}
      {!pages.length && !shared && <p class="meta">{t.unused}</p>}
      {!pages.length && !shared && mayChange && (
        <details class="why">
          <summary>{t.remove}</summary>
          <form method="post" action={paths.mediaRemoval(media.id)} class="stack">
            <p>{t.removeText}</p>
            <Button kind="bad" small>
              {t.remove}
              <span class="vh"> {media.name}</span>
            </Button>
          </form>
        </details>
      )}
    </section>
  )
}
