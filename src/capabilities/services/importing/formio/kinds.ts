import * as kinds from '../draft/kinds.ts'
import type { Kind } from '../draft/kinds.ts'
import type { Choice } from '../draft/sketch.ts'
import type { Reader } from '../source/reader.ts'

/** What a type of component becomes. `as`: asked another way than in the source, and listed. */
export type Become =
  | { kind: Kind; as?: true; confidential?: true }
  /** Nothing is asked: a sentence says why. */
  | 'button'
  | 'noPlace'
  | 'loginKnows'
  | 'computed'
  | 'person'

type Made = {
  component: Reader
  validate: Reader
  required: boolean
  label: string
  options: () => Choice[]
}

const lengths = (validate: Reader) => ({
  min: validate.number('minLength'),
  max: validate.number('maxLength'),
})
const bounds = (validate: Reader, step?: number) => ({
  min: validate.number('min'),
  max: validate.number('max'),
  step,
})

const choice = ({ options }: Made): Become => {
  const offered = options()
  return { kind: offered.length ? kinds.choice(offered) : kinds.text() }
}
const several = ({ options, validate }: Made): Become => {
  const offered = options()
  if (!offered.length) return { kind: kinds.text() }
  const limits = {
    min: validate.number('minSelectedCount'),
    max: validate.number('maxSelectedCount'),
  }
  return { kind: kinds.choices(offered, limits) }
}
const tick = ({ required, label }: Made): Become => ({
  kind: required ? kinds.mustTick({ main: label || 'Ja' }) : kinds.yesNo(),
})
const short = ({ validate }: Made): Become => ({ kind: kinds.text(lengths(validate)) })
const textInstead = ({ validate }: Made): Become => ({
  kind: kinds.text(lengths(validate)),
  as: true,
})
const secret = ({ validate }: Made): Become => ({
  kind: kinds.text(lengths(validate)),
  as: true,
  confidential: true,
})
const upload = ({ component, validate }: Made): Become => ({
  kind: kinds.files({
    min: validate.flag('required') ? 1 : undefined,
    max:
      component.flag('multiple') === false
        ? 1
        : (component.number('maxNumberOfFiles') ?? undefined),
  }),
})
const decimals = (component: Reader): number | undefined => {
  const places = component.number('decimalLimit')
  return places !== undefined && places >= 0 && places <= 10
    ? Number((10 ** -places).toFixed(places))
    : undefined
}

/** By Form.io's name; those of Open Forms and of NAV are among them. */
const table: Record<string, (made: Made) => Become> = {
  textfield: short,
  textarea: ({ validate }) => ({ kind: kinds.longText(lengths(validate)) }),
  number: ({ component, validate }) => ({
    kind: kinds.number(bounds(validate, decimals(component))),
  }),
  checkbox: tick,
  navCheckbox: tick,
  selectboxes: several,
  radio: choice,
  radiopanel: choice,
  select: (made) => (made.component.flag('multiple') ? several(made) : choice(made)),
  navSelect: choice,
  email: () => ({ kind: kinds.email() }),
  url: textInstead,
  phoneNumber: () => ({ kind: kinds.phone() }),
  phonenumber: () => ({ kind: kinds.phone() }),
  tags: textInstead,
  address: () => ({ kind: kinds.address() }),
  addressNL: () => ({ kind: kinds.address() }),
  navAddress: () => ({ kind: kinds.address() }),
  addressDE: () => ({ kind: kinds.address() }),
  datetime: ({ component }) =>
    component.flag('enableTime') === false
      ? { kind: kinds.date() }
      : { kind: kinds.date(), as: true },
  date: () => ({ kind: kinds.date() }),
  day: () => ({ kind: kinds.date() }),
  navDatepicker: () => ({ kind: kinds.date() }),
  time: textInstead,
  monthPicker: textInstead,
  addressValidity: textInstead,
  year: ({ validate }) => ({
    kind: kinds.number({
      min: validate.number('minYear'),
      max: validate.number('maxYear'),
      step: 1,
    }),
  }),
  currency: ({ component, validate }) => ({
    kind: kinds.number(bounds(validate, decimals(component) ?? 0.01)),
  }),
  password: () => 'noPlace',
  signature: () => 'noPlace',
  recaptcha: () => 'noPlace',
  captcha: () => 'noPlace',
  image: () => 'noPlace',
  cosign: () => 'noPlace',
  coSign: () => 'noPlace',
  cosignOld: () => 'noPlace',
  softRequiredErrors: () => 'noPlace',
  productPrice: () => 'noPlace',
  button: () => 'button',
  hidden: () => 'computed',
  file: upload,
  attachment: upload,
  bsn: secret,
  fnrfield: secret,
  iban: secret,
  bankAccount: secret,
  orgNr: textInstead,
  licenseplate: textInstead,
  postcode: short,
  landvelger: choice,
  valutavelger: choice,
  firstName: short,
  surname: short,
  identity: () => 'person',
  partners: () => 'loginKnows',
  children: () => 'loginKnows',
  npFamilyMembers: () => 'loginKnows',
  customerProfile: () => 'loginKnows',
}

/** Undefined for a type we do not know. */
export const becomes = (type: string, made: Made): Become | undefined =>
  Object.hasOwn(table, type) ? table[type]!(made) : undefined

export const isPassage = (type: string): boolean =>
  ['content', 'htmlelement', 'html', 'alertstripe', 'accordion', 'formGuidance'].includes(type)

/** Types that are a list of what stands in them. */
export const isRepeated = (type: string): boolean =>
  ['datagrid', 'editgrid', 'datamap', 'repeater'].includes(type)

/** Types that are a box around other components, with a title people see. */
export const isSection = (type: string): boolean =>
  ['panel', 'fieldset', 'navSkjemagruppe', 'page', 'wizardpage'].includes(type)
