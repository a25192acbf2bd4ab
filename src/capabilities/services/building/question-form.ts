import { z } from 'zod'
import { canStandAgain } from '../answers/retype.ts'
import { hasOptions, type Limits } from './edit/answers.ts'
import { inBoth, maybe, maybeInBoth, maybeNumber, maybeWhole } from './forms.ts'
import { idOf, newId } from './names.ts'
import { facts, type Part, type Question, type Text } from './shape.ts'
import { buildingTexts } from './texts.ts'
import { both, given, maybeBoth } from './work.ts'

const { errors: e } = buildingTexts.da

/** What every question has, also one inside a group. */
const common = {
  ...inBoth('spoergsmaal', e.label, 300),
  ...maybeInBoth('hjaelp', 1000),
  skal: z.enum(['ja', 'nej'], { error: e.required }),
  mindst: maybeNumber(e.number),
  hoejst: maybeNumber(e.number),
  decimaler: maybeWhole(e.whole, 0, 4),
  ...maybeInBoth('enhed', 40),
  ...maybeInBoth('kort', 100),
  ...maybeInBoth('mangler', 200),
}

export const PartForm = z.object(common)

export const QuestionForm = z.object({
  ...common,
  ...maybeInBoth('hvorfor', 1000),
  ...maybeInBoth('en', 60),
  filer: maybe(200),
  kilde: z.enum(['citizen', 'register-citizen']).catch('citizen'),
  tidligere: maybeWhole(e.months, 1, 60),
  register: z.union([z.literal(''), z.enum(facts)]).catch(''),
  ...maybeInBoth('formaal', 500),
  ...maybeInBoth('hjemmel', 500),
  lov: z
    .union([
      z.literal(''),
      z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: e.eli }),
    ])
    .default(''),
  foelsomt: z.enum(['ordinary', 'confidential', 'sensitive']).catch('ordinary'),
  gemmes: z.enum(['case', 'days']).catch('case'),
  dage: maybeWhole(e.days, 1, 3650),
  altid: z.string().default(''),
  betydning: z.string().default(''),
})

type Common = z.infer<typeof PartForm>
type Full = z.infer<typeof QuestionForm>
export type Options = NonNullable<Question['options']>

const pair = (name: string, text: Text | undefined) => ({
  [name]: text?.da,
  [`${name}_en`]: text?.en,
})

export function commonFields(
  question: Question | Part,
  { least, most, decimals }: Limits,
  required: boolean,
) {
  const { label, hint, unit, short, missing } = question
  return {
    ...pair('spoergsmaal', label),
    ...pair('hjaelp', hint),
    ...pair('enhed', unit),
    ...pair('kort', short),
    ...pair('mangler', missing),
    skal: required ? 'ja' : 'nej',
    mindst: said(least),
    hoejst: said(most),
    decimaler: decimals,
    ...optionFields(question.options ?? []),
  }
}

const said = (number: number | undefined) =>
  number === undefined ? undefined : String(number).replace('.', ',')

export function questionFields(question: Question, limits: Limits, required: boolean) {
  const { why, item, accept, source, fact, purpose, legalBasis, sensitivity, retention } = question
  const earlier = source.includes('earlier')
  return {
    ...commonFields(question, limits, required),
    ...pair('hvorfor', why),
    ...pair('en', item),
    filer: accept,
    kilde: source.includes('register') ? 'register-citizen' : 'citizen',
    tidligere: earlier ? (question.earlierMonths ?? 12) : undefined,
    register: fact ?? '',
    ...pair('formaal', purpose),
    ...pair('hjemmel', legalBasis?.text),
    lov: legalBasis?.eli,
    foelsomt: sensitivity,
    gemmes: retention === 'case' ? 'case' : 'days',
    dage: retention === 'case' ? undefined : retention.days,
    altid: question.always ? 'ja' : undefined,
  }
}

/** The fields of the choices, by number. */
const optionFields = (options: Options) => ({
  svar: options.length,
  ...Object.assign(
    {},
    ...options.map(({ value, label, hint, phrase }, at) => ({
      [`svar-${at}-vaerdi`]: value,
      ...pair(`svar-${at}-ord`, label),
      ...pair(`svar-${at}-saetning`, phrase),
      ...pair(`svar-${at}-hjaelp`, hint),
    })),
  ),
})

type Values = Record<string, string | undefined>
const mostOptions = 100

/** The choices as they were typed, with what a button among them asked for: one more, one less, another order. */
export function typedOptions(values: Values): { options: Options; pressed: boolean } {
  const count = Math.min(Number.parseInt(values.svar ?? '0', 10) || 0, mostOptions)
  const word = (name: string) => (values[name] ?? '').trim().slice(0, 1000)
  const options: Options = Array.from({ length: count }, (_, at) => {
    const text = (name: string) => maybeBoth(word(name), word(`${name}_en`))
    return {
      value: word(`svar-${at}-vaerdi`),
      label: both(word(`svar-${at}-ord`), word(`svar-${at}-ord_en`) || undefined),
      ...given({ phrase: text(`svar-${at}-saetning`), hint: text(`svar-${at}-hjaelp`) }),
    } as Options[number]
  })
  const [button = '', place = ''] = (values.knap ?? '').split(':')
  const at = Number(place)
  if (button === 'tilfoej') options.push({ value: '', label: { da: '' } })
  if (button === 'fjern') options.splice(at, 1)
  if (button === 'op' && at > 0) options.splice(at - 1, 0, ...options.splice(at, 1))
  if (button === 'ned' && at < options.length - 1)
    options.splice(at + 1, 0, ...options.splice(at, 1))
  return { options, pressed: button !== '' }
}

/** What was typed, with the choices as a button made them. */
export const again = (values: Values, options: Options) => {
  const { knap: _, ...rest } = values
  const own = Object.fromEntries(Object.entries(rest).filter(([name]) => !/^svar(-|$)/.test(name)))
  return { ...own, ...optionFields(options) }
}

/** Judges choices: two or more, each with words of its own. A new one gets a value from its words, and keeps it. */
export function readOptions(
  question: Question | Part,
  typed: Options,
): { options?: Options; errors: Record<string, string> } {
  if (!hasOptions(question.widget)) return { errors: {} }
  const errors: Record<string, string> = {}
  const written = typed
    .map((option, at) => ({ option, at }))
    .filter(({ option }) => option.label.da || option.value || option.label.en)
  const seen = new Set<string>()
  const values = new Set((question.options ?? []).map(({ value }) => value))
  const used = new Set<string>()
  const options = written.map(({ option, at }) => {
    const { da } = option.label
    if (!da) errors[`svar-${at}-ord`] = e.optionLabel
    if (da && seen.has(da)) errors[`svar-${at}-ord`] = e.sameOption
    seen.add(da)
    const known = values.has(option.value) && !used.has(option.value)
    const value = known ? option.value : newId([...values, ...used], idOf(da) || 'svar')
    used.add(value)
    return { ...option, value }
  })
  if (options.length < 2) errors['svar-0-ord'] ??= e.fewOptions
  return { options, errors }
}

const kept = <T extends object>(question: T, gone: readonly string[]) =>
  Object.fromEntries(Object.entries(question).filter(([name]) => !gone.includes(name)))

const commonNames = ['label', 'hint', 'unit', 'short', 'missing', 'options'] as const

function commonOf(data: Common, options: Options | undefined) {
  return given({
    label: both(data.spoergsmaal, data.spoergsmaal_en),
    hint: maybeBoth(data.hjaelp, data.hjaelp_en),
    unit: maybeBoth(data.enhed, data.enhed_en),
    short: maybeBoth(data.kort, data.kort_en),
    missing: maybeBoth(data.mangler, data.mangler_en),
    options,
  })
}

export const partFrom = (part: Part, data: Common, options: Options | undefined): Part =>
  ({ ...kept(part, commonNames), ...commonOf(data, options) }) as Part

const ownNames = [
  'why',
  'item',
  'accept',
  'source',
  'earlierMonths',
  'fact',
  'purpose',
  'legalBasis',
  'sensitivity',
  'retention',
  'always',
  'meaning',
]

export function questionFrom(
  question: Question,
  data: Full,
  options: Options | undefined,
): Question {
  const law = maybeBoth(data.hjemmel, data.hjemmel_en)
  const earlier = data.tidligere !== undefined && canStandAgain(question.widget)
  return {
    ...kept(question, [...commonNames, ...ownNames]),
    ...commonOf(data, options),
    ...given({
      why: maybeBoth(data.hvorfor, data.hvorfor_en),
      item: question.widget === 'group' ? maybeBoth(data.en, data.en_en) : undefined,
      accept: question.widget === 'file' ? data.filer : undefined,
      fact: data.register,
      purpose: maybeBoth(data.formaal, data.formaal_en),
      legalBasis: law && { text: law, ...(data.lov && { eli: data.lov }) },
      always: data.altid ? true : undefined,
      meaning: data.betydning ? (question.meaning ?? 1) + 1 : question.meaning,
    }),
    source: [
      ...(data.kilde === 'citizen' ? [] : ['register']),
      ...(earlier ? ['earlier'] : []),
      'citizen',
    ],
    ...(earlier && { earlierMonths: data.tidligere }),
    sensitivity: data.foelsomt,
    retention: data.gemmes === 'days' && data.dage ? { days: data.dage } : 'case',
  } as Question
}

/** Limits as typed; a sentence by field when they are the wrong way round. */
export function limitsFrom({ mindst, hoejst, decimaler }: Common): {
  limits: Limits
  errors: Record<string, string>
} {
  const limits = { least: mindst, most: hoejst, decimals: decimaler }
  const wrong = mindst !== undefined && hoejst !== undefined && mindst > hoejst
  return { limits, errors: wrong ? { mindst: e.order } : {} }
}
