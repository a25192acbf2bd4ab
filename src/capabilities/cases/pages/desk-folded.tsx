import type { ComponentChildren } from 'preact'
import type { Form } from '../../../ui/forms.ts'
import { useTexts } from '../../../ui/site.ts'
import { deskTexts } from '../desk-texts.ts'

/** A form of the case with this id. */
export type Of = { id: string; form: Form<any> }
export const useDesk = () => useTexts(deskTexts)

/** A form that is folded until it is wanted, or has something to put right. */
export function Folded({
  form,
  title,
  children,
}: {
  form: Form<any>
  title: string
  children: ComponentChildren
}) {
  return (
    <details class="why" open={Object.keys(form.errors).length > 0}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
