import type { ComponentChildren } from 'preact'
import { Button, Checkbox, FileField, Hidden, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { size } from '../../../../ui/numbers.ts'
import { Icon, Tag } from '../../../../ui/parts.tsx'
import { kindOf } from '../../../files/index.ts'
import type { Listed, MediaKind } from '../../media/index.ts'
import { editorPaths as paths } from '../paths.ts'
import { mediaTexts as t } from './texts.ts'

/** A small picture of an image; what it shows is said beside it. */
export const Thumb = ({ id }: { id: string }) => (
  <img src={paths.mediaFile(id, 'lille')} alt="" loading="lazy" decoding="async" />
)

/** Images as a board, documents as a list of the same; `act` is what one can do with each. */
export const Board = ({
  media,
  act,
}: {
  media: Listed[]
  act?: (one: Listed) => ComponentChildren
}) => (
  <ul class="ed-media">
    {media.map((one) => (
      <li>
        {one.kind === 'image' ? <Thumb id={one.id} /> : <Icon name="paper" />}
        <p>
          <a href={paths.media(one.id)}>{one.name}</a>
        </p>
        {one.alt && <p class="small">{one.alt}</p>}
        <p class="meta">
          {measures(one)}. {t.used(one.used)}
        </p>
        {one.kind === 'image' && !one.alt && !one.decorative && <Tag tone="warn">{t.noWords}</Tag>}
        {act?.(one)}
      </li>
    ))}
  </ul>
)

/** '1.200 × 800', or 'PDF, 34 kB'. */
export const measures = ({ type, width, height, size: bytes }: Omit<Listed, 'used'>): string =>
  width && height
    ? `${width.toLocaleString('da')} × ${height.toLocaleString('da')}`
    : [kindOf(type)?.label, size(bytes)].filter(Boolean).join(', ')

type UploadProps = { kind: MediaKind; form: Form<any>; action: string }

/** Something new: the file and, for an image, its words. */
export function UploadForm({ kind, form, action }: UploadProps) {
  const { upload, errors } = t
  const have = form.values.billede
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      class="stack measure"
      noValidate
    >
      <input type="hidden" name="slags" value={kind} />
      {have && (
        <>
          <Hidden form={form} name="billede" />
          <p>{upload.have}</p>
          <div class="ed-chosen">
            <Thumb id={have} />
          </div>
        </>
      )}
      <FileField
        form={form}
        name="fil"
        label={have ? upload.another : upload.file[kind]}
        hint={upload.hint[kind]}
        accept={kind === 'image' ? 'image/*' : '.pdf,.docx,.xlsx,.odt,.ods,.txt,.csv'}
        errors={errors}
      />
      {kind === 'image' && <WordsFields form={form} />}
      <p>
        <Button>{upload.button[kind]}</Button>
      </p>
    </form>
  )
}

/** What is said of an image. */
export function WordsFields({ form }: { form: Form<any> }) {
  const { upload, errors } = t
  return (
    <>
      <TextField
        form={form}
        name="alt"
        label={upload.alt}
        hint={upload.altHint}
        errors={errors}
        spellcheck
      />
      <Checkbox form={form} name="decorative" label={upload.decorative} errors={errors} />
      <TextField form={form} name="credit" label={upload.credit} errors={errors} optional />
    </>
  )
}
