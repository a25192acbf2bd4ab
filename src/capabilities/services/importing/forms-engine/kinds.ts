import type { Kind } from '../draft/kinds.ts'
import * as kinds from '../draft/kinds.ts'
import type { Choice } from '../draft/sketch.ts'
import type { Reader } from '../source/reader.ts'

export type Become = { kind: Kind; as?: true; confidential?: true } | 'noPlace' | 'computed'
type Made = {
  options: Reader
  schema: Reader
  required: boolean
  label: string
  choices: () => Choice[]
}

const lengths = ({ schema }: Made) => {
  const exact = schema.number('length')
  return { min: schema.number('min') ?? exact, max: schema.number('max') ?? exact }
}
const one = ({ choices }: Made): Become => {
  const offered = choices()
  return { kind: offered.length ? kinds.choice(offered) : kinds.text() }
}
const instead = (): Become => ({ kind: kinds.text(), as: true })
const date = (): Become => ({ kind: kinds.date() })
const upload = ({ schema, required }: Made): Become => {
  const { min, max } = lengths({ schema } as Made)
  return { kind: kinds.files({ min: min ?? (required ? 1 : undefined), max }) }
}

/** Components of DEFRA's and XGov's engines, by type. */
const table: Record<string, (made: Made) => Become> = {
  TextField: (made) => ({ kind: kinds.text(lengths(made)) }),
  FreeTextField: (made) => ({ kind: kinds.longText(lengths(made)) }),
  MultilineTextField: (made) => ({ kind: kinds.longText(lengths(made)) }),
  YesNoField: () => ({ kind: kinds.yesNo() }),
  DateField: date,
  DatePartsField: date,
  DatePartsfield: date,
  DateTimeField: () => ({ kind: kinds.date(), as: true }),
  DateTimePartsField: () => ({ kind: kinds.date(), as: true }),
  TimeField: instead,
  MonthYearField: instead,
  SelectField: one,
  AutocompleteField: one,
  RadiosField: one,
  CheckboxesField: (made) => {
    const offered = made.choices()
    const { min, max } = lengths(made)
    return {
      kind: offered.length
        ? kinds.choices(offered, { min: min ?? (made.required ? 1 : undefined), max })
        : kinds.text(),
    }
  },
  NumberField: ({ schema }) => {
    const precision = schema.number('precision')
    const isWhole = schema.flag('integer') === true || precision === 0
    const step = isWhole
      ? 1
      : precision && precision > 0 && precision < 11
        ? Number((10 ** -precision).toFixed(precision))
        : undefined
    return { kind: kinds.number({ min: schema.number('min'), max: schema.number('max'), step }) }
  },
  UkAddressField: () => ({ kind: kinds.address() }),
  TelephoneNumberField: () => ({ kind: kinds.phone() }),
  EmailAddressField: () => ({ kind: kinds.email() }),
  FileUploadField: upload,
  ClientSideFileUploadField: upload,
  WebsiteField: instead,
  DeclarationField: ({ label }) => ({ kind: kinds.mustTick({ main: label }) }),
  EastingNorthingField: instead,
  OsGridRefField: instead,
  NationalGridFieldNumberField: instead,
  LatLongField: instead,
  GeospatialField: instead,
  HiddenField: () => 'computed',
  PaymentField: () => 'noPlace',
}

/** Undefined for a type we do not know. */
export const becomes = (type: string, made: Made): Become | undefined =>
  Object.hasOwn(table, type) ? table[type]!(made) : undefined
