import type { ComponentChildren } from 'preact'
import { FileList } from '../../../ui/parts.tsx'
import { kindOf } from '../../files/index.ts'
import type { Document } from '../file.ts'
import type { CaseView } from '../view.ts'

type FilesProps = {
  view: CaseView
  /** What is said when there are none. */
  none: string
  href: (document: Document) => string
  note: (document: Document) => ComponentChildren
}

/** The documents of a case as a list of files. One that may not be served yet is only named. */
export function CaseFiles({ view, none, href, note }: FilesProps) {
  const { documents } = view.file
  if (documents.length === 0) return <p>{none}</p>
  return (
    <FileList
      files={documents.map((document) => {
        const file = view.files.get(document.fileId)
        return {
          href: file ? href(document) : undefined,
          name: document.title,
          kind: file && kindOf(file.type)?.label,
          bytes: file?.size,
          note: note(document),
        }
      })}
    />
  )
}
