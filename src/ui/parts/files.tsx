import type { ComponentChildren } from 'preact'
import { Icon } from '../icons.tsx'
import { safeHref } from '../link.tsx'
import { size } from '../numbers.ts'
import { useSite } from '../site.ts'

export type FileItem = {
  href?: string | undefined
  name: string
  /** 'PDF', 'JPG'. */
  kind?: string | undefined
  bytes?: number | undefined
  /** State or date: 'Bliver tjekket', 'Fra 3. december'. */
  note?: ComponentChildren | undefined
  /** A form's button to take it away, for instance. */
  action?: ComponentChildren | undefined
}

/** A paper: its name, kind and size. Without an address it is only named. */
export function FileRow({ href, name, kind, bytes, note, action }: FileItem) {
  const { language } = useSite()
  const facts = [kind, bytes === undefined ? undefined : size(bytes, language)].filter(Boolean)
  const body = (
    <>
      <Icon name="paper" />
      <span class="docs-name">{name}</span>
      <span class="meta">
        {facts.join(', ')}
        {note && facts.length > 0 && '. '}
        {note}
      </span>
    </>
  )
  const safe = href === undefined ? undefined : safeHref(href)
  return (
    <li>
      {safe ? (
        <a class="docs-row" href={safe}>
          {body}
        </a>
      ) : (
        <div class="docs-row">{body}</div>
      )}
      {action}
    </li>
  )
}

export const FileList = ({ files }: { files: readonly FileItem[] }) => (
  <ul class="docs">
    {files.map((file) => (
      <FileRow {...file} />
    ))}
  </ul>
)
