import {
  AddressField,
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  ErrorSummary,
  FileField,
  NumberField,
  Radios,
  SearchField,
  Select,
  TextArea,
  TextField,
} from '../form.tsx'
import { blank, type Form, problems, withError } from '../forms.ts'
import { Slots } from '../parts.tsx'
import { Shelf } from './shelf.tsx'

type Name = 'what' | 'height' | 'start' | 'owner' | 'days' | 'more' | 'paper' | 'address' | 'team'
type All = Name | 'agree' | 'time'

const fresh: Form<All> = blank<All>(
  { what: 'To biler og et skur', start: '2026-03-01', owner: 'me', days: ['mon', 'wed'] },
  'ny',
)

const wrong: Form<All> = [
  ['what', 'Skriv, hvad carporten skal bruges til'],
  ['height', 'Skriv højden i meter, fx 2,4'],
  ['start', 'Skriv en dato, der findes'],
  ['owner', 'Vælg, hvem der ejer grunden'],
  ['days', 'Vælg mindst én dag'],
  ['more', 'Skriv lidt kortere'],
  ['paper', 'Gem filen som PDF, JPG eller PNG, og prøv igen'],
  ['address', 'Vælg adressen på listen'],
  ['team', 'Vælg et team'],
  ['agree', 'Sæt kryds, hvis vi må hente oplysningerne'],
  ['time', 'Vælg en tid til mødet'],
].reduce<Form<All>>(
  (form, [name, error]) => withError(form, name as All, error ?? ''),
  blank<All>({ height: 'to en halv', address: 'Klitv', what: '' }, 'fejl'),
)

/** Every field as it is met, and as it is when something is to be put right. */
export function GalleryFields() {
  return (
    <>
      <Shelf id="g-felter" title="Felter">
        <Fields form={fresh} />
      </Shelf>
      <Shelf id="g-fejl" title="Felter, der skal rettes">
        <ErrorSummary problems={problems(wrong)} />
        <Fields form={wrong} />
      </Shelf>
      <Shelf id="g-tider" title="Ledige tider">
        <form action="#g-tider" method="get" class="stack stack-xl">
          <FreeTimes form={blank<All>({ time: '2025-12-04T15:15' }, 'tid')} />
          <FreeTimes form={wrong} />
        </form>
      </Shelf>
      <Shelf id="g-soeg" title="Søgning">
        <div class="measure">
          <SearchField
            id="g-sogefelt"
            action="#g-soeg"
            hints={{
              label: 'Mange søger på',
              links: [
                { label: 'glatte fortove', href: '#g-soeg' },
                { label: 'nyt pas', href: '#g-soeg' },
              ],
            }}
          />
        </div>
      </Shelf>
    </>
  )
}

const Fields = ({ form }: { form: Form<All> }) => (
  <form action="#g-felter" method="get" novalidate class="stack stack-l">
    <div class="grid grid-2 grid-wide">
      <div class="stack stack-l">
        <TextField
          form={form}
          name="what"
          label="Hvad skal carporten bruges til?"
          hint="Skriv kort. Fx »to biler og et skur«."
        />
        <NumberField form={form} name="height" label="Hvor høj bliver den?" unit="meter" />
        <DateField
          form={form}
          name="start"
          label="Hvornår vil du begynde?"
          hint="Fx 1 3 2026. Du må gerne gætte."
        />
        <AddressField
          form={form}
          name="address"
          label="Hvor skal den stå?"
          matches={
            form.id === 'fejl'
              ? [
                  { id: 'a1', text: 'Klitvej 12, 9999 Klitby' },
                  { id: 'a2', text: 'Klitvænget 12, 9999 Klitby' },
                ]
              : undefined
          }
        />
        <Select
          form={form}
          name="team"
          label="Hvem vil du tale med?"
          choices={[
            { value: 'build', label: 'Byggeri' },
            { value: 'nature', label: 'Natur og vand' },
          ]}
        />
      </div>
      <div class="stack stack-l">
        <Radios
          form={form}
          name="owner"
          label="Hvem ejer grunden?"
          choices={[
            { value: 'me', label: 'Jeg gør' },
            {
              value: 'other',
              label: 'En anden',
              hint: 'Så skal du bruge en fuldmagt. Vi viser dig hvordan.',
            },
          ]}
        />
        <Checkboxes
          form={form}
          name="days"
          label="Hvilke dage kan du?"
          inline
          choices={[
            { value: 'mon', label: 'Mandag' },
            { value: 'wed', label: 'Onsdag' },
            { value: 'fri', label: 'Fredag' },
          ]}
        />
        <TextArea
          form={form}
          name="more"
          label="Vil du fortælle mere?"
          hint="Skriv ikke cpr-nummer her."
          optional
          maxLength={2000}
        />
        <FileField form={form} name="paper" label="Tegning af facader" />
        <Checkbox
          form={form}
          name="agree"
          label="Ja, I må hente tegningerne fra 1998"
          hint="Så skal du ikke finde dem."
        />
      </div>
    </div>
    <div class="cluster">
      <Button>Fortsæt</Button>
    </div>
  </form>
)

const FreeTimes = ({ form }: { form: Form<All> }) => (
  <Slots
    form={form}
    name="time"
    label="Ledige tider i uge 49"
    heading="h3"
    previous={{ href: '#g-tider', label: 'Uge 48' }}
    next={{ href: '#g-tider', label: 'Uge 50' }}
    days={[
      { day: '2025-12-01', slots: [] },
      {
        day: '2025-12-02',
        slots: [
          { value: '2025-12-02T09:00', at: '2025-12-02T08:00:00Z' },
          { value: '2025-12-02T10:15', at: '2025-12-02T09:15:00Z' },
        ],
      },
      {
        day: '2025-12-04',
        note: 'Åbent længe',
        slots: [
          { value: '2025-12-04T14:00', at: '2025-12-04T13:00:00Z' },
          { value: '2025-12-04T15:15', at: '2025-12-04T14:15:00Z' },
          { value: '2025-12-04T17:45', at: '2025-12-04T16:45:00Z' },
        ],
      },
    ]}
  />
)
