import { Button, Checkboxes, TextArea, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { searchPaths } from '../../search/paths.ts'
import type { Subject } from '../kle-store.ts'
import { useEditor } from './frame.tsx'

export type SubjectsProps = {
  form: Form<any>
  /** Whether somebody has searched, and what was found. */
  asked: boolean
  found: Subject[]
  /** What the numbers that are written mean. */
  chosen: Subject[]
  /** How many subjects the tenant has imported. */
  imported: number
}

/** The subjects of a page: their numbers, and a search for those one does not know by heart. */
export function Subjects({ form, asked, found, chosen, imported }: SubjectsProps) {
  const { about, errors } = useEditor()
  return (
    <div class="stack">
      <TextArea
        form={form}
        name="kle"
        label={about.kle}
        hint={about.kleHint}
        rows={3}
        optional
        errors={errors}
      />
      {chosen.length > 0 && (
        <ul class="bullets small">
          {chosen.map(({ kle, said }) => (
            <li>
              {kle}: {said}
            </li>
          ))}
        </ul>
      )}
      {imported === 0 ? (
        <p class="meta">
          {about.kleNone} <a href={searchPaths.editors()}>{about.kleImport}</a>
        </p>
      ) : (
        <>
          <TextField
            form={form}
            name="kle-soeg"
            label={about.kleSearch}
            hint={about.kleSearchHint}
            optional
          />
          <p>
            <Button kind={2} name="knap" value="find">
              {about.kleFind}
            </Button>
          </p>
        </>
      )}
      {asked && found.length === 0 && imported > 0 && <p role="status">{about.kleNotFound}</p>}
      {found.length > 0 && (
        <Checkboxes
          form={form}
          name="kle-valgt"
          label={about.kleFound}
          errors={errors}
          choices={found.map(({ kle, said }) => ({ value: kle, label: `${kle} ${said}` }))}
        />
      )}
    </div>
  )
}
