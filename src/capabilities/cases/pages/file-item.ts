import type { ComponentChildren } from 'preact'
import type { FileItem } from '../../../ui/parts/files.tsx'
import { kindOf, type StoredFile } from '../../files/index.ts'
import type { Document } from '../file.ts'

/** How a document of a case stands in a list of files. One that may not be served yet is only named. */
export function fileItem(
  document: Document,
  file: StoredFile | undefined,
  href: string,
  note: ComponentChildren,
): FileItem {
  return {
    href: file ? href : undefined,
    name: document.title,
    kind: file && kindOf(file.type)?.label,
    bytes: file?.size,
    note,
  }
}
