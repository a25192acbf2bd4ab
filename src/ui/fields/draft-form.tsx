import type { ComponentChildren } from 'preact'
import { island } from '../island.ts'
import { useSite, useTexts } from '../site.ts'
import { texts } from '../texts.ts'

type DraftProps = {
  action: string
  /** Where the draft is posted as one writes; the same body as the form's own. Answers 2xx. */
  saveTo?: string | undefined
  id?: string | undefined
  /** True when the form has a FileField. */
  files?: boolean | undefined
  children: ComponentChildren
}

/** A step of a service: a POST form in our own wording, kept as a draft while one writes. */
export function DraftForm({ action, saveTo, id, files, children }: DraftProps) {
  const t = useTexts(texts)
  const { language } = useSite()
  const draft = saveTo && {
    ...island('autosave'),
    'data-save-to': saveTo,
    'data-saved-text': t.saved('{}'),
    'data-failed-text': t.notSaved,
    'data-language': language,
  }
  return (
    <form
      method="post"
      action={action}
      id={id}
      class="stack stack-l"
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
      {...draft}
    >
      {children}
    </form>
  )
}
