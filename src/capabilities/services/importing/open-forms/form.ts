import type { Sheet, Sketch, Words } from '../draft/sketch.ts'
import type { Form } from '../formio/component.ts'
import { sheetsOf } from '../formio/walk.ts'
import { type Dictionary, noDictionary, speaker } from '../formio/words.ts'
import type { Ledger } from '../ledger.ts'
import {
  isBlank,
  isObject,
  type Plain,
  type PlainObject,
  shown,
  textOf,
  numberOf,
} from '../source/plain.ts'
import { reader } from '../source/reader.ts'
import { languageName, say } from '../texts.ts'
import { belongs, type Export, idIn, type Row } from './parts.ts'
import { hiddenKeys, rulesOf } from './rules.ts'

/** Reads the forms of an Open Forms export; definitions without a form are pages of one. */
export function readExport(parts: Export, ledger: Ledger): Sketch[] {
  const forms: (Row | undefined)[] = parts.forms.length ? parts.forms : [undefined]
  return forms.map((form) => readForm(form, forms.length === 1, parts, ledger))
}

function readForm(form: Row | undefined, isOnly: boolean, parts: Export, ledger: Ledger): Sketch {
  const mine = (rows: Row[]) => rows.filter(({ row }) => belongs(row, form?.row, isOnly))
  const place =
    form?.place ??
    (parts.definitions[0] ?? parts.steps[0] ?? parts.rules[0] ?? parts.variables[0])!.place
  const steps = mine(parts.steps).toSorted(
    (a, b) => (numberOf(a.row.index) ?? 0) - (numberOf(b.row.index) ?? 0),
  )
  const speak = speaker(dictionaryOf([...steps, ...parts.definitions], ledger), ledger)
  const rules = rulesOf(mine(parts.rules), hiddenKeys(parts.definitions), ledger)
  const context: Form = {
    speak,
    ledger,
    variables: variablesOf(mine(parts.variables), ledger),
    outside: rules.component,
    person: { asked: false },
  }
  const pages = steps.length ? steps : parts.definitions
  const sheets = pages.flatMap((page): Sheet[] => {
    const definition =
      page.row.configuration && !page.row.form_definition ? page : definitionOf(page, parts)
    const source = definition ?? page
    const name = textOf(source.row.name) ?? textOf(page.row.name) ?? textOf(page.row.slug) ?? ''
    const title = withEnglish(speak.say(name, page.place, name), source.row, 'name')
    const condition = rules.step(page.row)
    const first: Sheet = {
      place: source.place,
      key: textOf(page.row.slug) ?? name,
      title,
      items: [],
      ...condition,
    }
    listRow(page, source, name, ledger)
    const configuration = isObject(source.row.configuration) ? source.row.configuration : {}
    if (!Array.isArray(configuration.components)) {
      ledger.leaveOut(page.place, 'step', say.stepWithout(name))
      return []
    }
    const made = sheetsOf(configuration.components, first, context)
    const filled = made.filter(({ items }) => items.length)
    if (!filled.length) ledger.leaveOut(page.place, 'page', say.emptyPage(name))
    return filled
  })
  return { ...sketchOf(form, place, speak, ledger), sheets: sheets.length ? sheets : [] }
}

function definitionOf(step: Row, { definitions }: Export): Row | undefined {
  const id = idIn(step.row.form_definition)
  const found = definitions.find(
    ({ row }) => id && [row.uuid, idIn(row.url), row.name, row.slug].includes(id),
  )
  return found ?? (isObject(step.row.configuration) ? step : undefined)
}

/** What a step says besides its components. */
function listRow(page: Row, source: Row, name: string, ledger: Ledger): void {
  for (const { row, place } of new Set([page, source])) {
    const rest = reader(row, place, { is_applicable: true, is_reusable: false })
    rest.pass(
      'configuration',
      'form_definition',
      'index',
      'slug',
      'name',
      'url',
      'uuid',
      'form',
      'is_applicable',
    )
    rest.pass('translations', 'component_translations', 'login_required', 'literals')
    rest.listRest(ledger, name)
  }
}

type Speak = ReturnType<typeof speaker>

function sketchOf(
  row: Row | undefined,
  place: string,
  speak: Speak,
  ledger: Ledger,
): Omit<Sketch, 'sheets'> {
  const form = reader(row?.row, place, {
    active: true,
    show_progress_indicator: true,
    display_main_website_link: true,
    required_fields_with_asterisk: true,
    submission_allowed: 'yes',
    suspension_allowed: true,
    ask_privacy_consent: 'global_setting',
    ask_statement_of_truth: 'global_setting',
    include_confirmation_page_content_in_pdf: true,
    confirmation_email_option: 'global_email',
    send_confirmation_email: true,
    show_summary_progress: false,
  })
  const name = form.text('name') ?? ''
  const text = (key: string): Words | undefined =>
    withEnglish(speak.say(form.text(key), place, name), row?.row ?? {}, key)
  const backends = [form.raw('authentication_backends'), form.raw('auth_backends')]
  const languages = Object.keys(form.object('translations')).filter(
    (code) => !isBlank(form.object('translations')[code]),
  )
  const intro = [text('introduction_page_content'), text('explanation_template')]
  form.pass('uuid', 'url', 'slug', 'steps', 'literals', 'login_required', 'is_deleted')
  const login = form.flag('login_required') === true || backends.some((one) => !isBlank(one))
  const key = form.text('slug') ?? name
  const made = {
    place,
    key: key || 'formular',
    title: text('name'),
    language: languages.includes('da')
      ? 'da'
      : languages.includes('nl') || !languages.length
        ? 'nl'
        : languages[0],
    login,
    intro: intro.filter((one) => one !== undefined),
    thanks: text('submission_confirmation_template'),
  }
  for (const methods of backends) {
    if (!isBlank(methods)) ledger.leaveOut(place, 'login', say.loginBy(name, shown(methods)))
  }
  for (const [key, literal] of Object.entries(form.object('literals'))) {
    const own = isObject(literal) ? textOf(literal.value) : undefined
    if (own) ledger.leaveOut(place, `literals.${key}`, say.button(`${name}: »${own}«`))
  }
  form.listRest(ledger, name || say.draft.title)
  return made
}

/** Open Forms keeps the translations of a row's own texts beside it: translations.en.name. */
function withEnglish(words: Words | undefined, row: PlainObject, key: string): Words | undefined {
  const translations = isObject(row.translations) ? row.translations : {}
  const inLanguage = (code: string) => {
    const own = translations[code]
    return isObject(own) ? textOf(own[key]) : undefined
  }
  if (!words) return words
  const [da, en] = [inLanguage('da'), inLanguage('en')]
  return { ...words, ...(da ? { da: plain(da) } : {}), ...(en ? { en: plain(en) } : {}) }
}

const plain = (text: string): string => text.replace(/<[^<>]{0,500}>/g, ' ').trim()

/** Translations of the components' texts: by language, text → translation. */
function dictionaryOf(rows: Row[], ledger: Ledger): Dictionary {
  const dictionary = noDictionary()
  for (const { row, place } of rows) {
    const tables = isObject(row.component_translations) ? row.component_translations : {}
    for (const [language, table] of Object.entries(tables)) {
      const own = language === 'da' ? dictionary.da : language === 'en' ? dictionary.en : undefined
      for (const [from, to] of isObject(table) ? Object.entries(table) : []) {
        if (typeof to !== 'string' || !to || to === from) continue
        if (own) own.set(from, to)
        else
          ledger.leaveOut(
            place,
            `component_translations.${language}`,
            say.otherLanguage(languageName(language), to),
          )
      }
    }
  }
  return dictionary
}

/** Variables that nobody answers are no questions; what they hold from the beginning may be choices. */
function variablesOf(rows: Row[], ledger: Ledger): Map<string, Plain> {
  const variables = new Map<string, Plain>()
  for (const { row, place } of rows) {
    const key = textOf(row.key) ?? ''
    variables.set(key, row.initial_value ?? null)
    if (row.source !== 'user_defined') continue
    const settings = Object.entries(row).filter(
      ([name, value]) => name.startsWith('prefill') && !isBlank(value),
    )
    ledger.leaveOut(
      place,
      'variable',
      say.variable(
        textOf(row.name) ?? key,
        settings.map(([name, value]) => `${name}: ${shown(value)}`),
      ),
    )
  }
  return variables
}
