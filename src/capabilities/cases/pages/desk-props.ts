import type { Form } from '../../../ui/forms.ts'
import type { CaseView } from '../view.ts'

/** The forms that stand on a case's page. */
export type FormName =
  | 'message'
  | 'note'
  | 'task'
  | 'deadline'
  | 'closure'
  | 'reopening'
  | 'document'
  | 'assignment'
/** Who a case can be given to. */
export type Around = {
  teams: { key: string; name: string }[]
  staff: { id: string; name: string }[]
}
export type DeskCaseProps = Around & {
  view: CaseView
  forms: Record<FormName, Form<any>>
  mayHandle: boolean
  meId: string
  /** Why what was asked could not be done: a key of `conflicts`. */
  conflict?: string | undefined
}
