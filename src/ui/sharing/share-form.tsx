import type { ComponentChildren } from 'preact'
import { Button, Radios, Select, TextArea, TextField } from '../form.tsx'
import type { Form } from '../forms.ts'
import { sharedWords } from './texts.ts'

const { classes, sharing: t } = sharedWords

type RevisionProps = {
  form: Form<any>
  /** What each sort of change is, where this is shared. */
  hints: Record<string, string>
  children?: ComponentChildren
}

/** What is said of a new revision: the sort of change, what is changed, and from when it holds. */
export const RevisionFields = ({ form, hints, children }: RevisionProps) => (
  <div class="stack measure">
    <Radios
      form={form}
      name="klasse"
      label={t.class}
      choices={['editorial', 'substantive', 'legal'].map((value) => ({
        value,
        label: classes[value],
        hint: hints[value],
      }))}
    />
    <TextArea form={form} name="note" label={t.note} hint={t.noteHint} rows={2} />
    <TextField
      form={form}
      name="fra"
      type="date"
      width={8}
      label={t.inForce}
      hint={t.inForceHint}
    />
    {children}
  </div>
)

/** What others may change, folded away: most is open. */
export const Locks = ({ hint, children }: { hint: string; children: ComponentChildren }) => (
  <details class="why">
    <summary>{t.locks}</summary>
    <p>{hint}</p>
    {children}
  </details>
)

type LockProps = {
  form: Form<any>
  /** The id of what is locked. */
  block: string
  label: string
  /** The locks there are, from open to shut, and what each is called. */
  names: Record<string, string>
}

/** What others may change in one block. */
export const LockField = ({ form, block, label, names }: LockProps) => (
  <Select
    form={form}
    name={`laas-${block}`}
    label={label}
    empty={false}
    choices={Object.entries(names).map(([value, name]) => ({ value, label: name }))}
  />
)

/** What a revision would become in all who have it: tried when asked, and then seen again until all have answered. */
export const Trial = ({ outcome }: { outcome: ComponentChildren }) => (
  <>
    {outcome ?? <p>{t.tryText}</p>}
    <p>
      <Button kind={2} name="knap" value={outcome ? 'se' : 'proev'}>
        {outcome ? t.again : t.try}
      </Button>
    </p>
  </>
)
