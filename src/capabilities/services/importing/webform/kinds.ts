import type { Kind } from '../draft/kinds.ts'
import * as kinds from '../draft/kinds.ts'
import type { Choice } from '../draft/sketch.ts'
import type { Reader } from '../source/reader.ts'

export type Become =
  | { kind: Kind; as?: true; confidential?: true; other?: true }
  | 'button'
  | 'noPlace'
  | 'loginKnows'
  | 'computed'
  | 'person'

type Made = { element: Reader; required: boolean; label: string; options: () => Choice[] }

const lengths = (element: Reader) => ({
  min: element.number('#minlength'),
  max: element.number('#maxlength'),
})
const bounds = (element: Reader) => ({
  min: element.number('#min'),
  max: element.number('#max'),
  step: element.number('#step'),
})
const short = ({ element }: Made): Become => ({ kind: kinds.text(lengths(element)) })
const instead = ({ element }: Made): Become => ({ kind: kinds.text(lengths(element)), as: true })
const secret = ({ element }: Made): Become => ({
  kind: kinds.text(lengths(element)),
  as: true,
  confidential: true,
})
const long = ({ element }: Made): Become => ({ kind: kinds.longText(lengths(element)) })
const one = ({ options }: Made): Become => {
  const offered = options()
  return { kind: offered.length ? kinds.choice(offered) : kinds.text() }
}
const some = ({ options, element }: Made): Become => {
  const offered = options()
  return {
    kind: offered.length
      ? kinds.choices(offered, { max: element.number('#multiple') })
      : kinds.text(),
  }
}
const select = (made: Made): Become => {
  const multiple = made.element.raw('#multiple')
  return multiple === true || (typeof multiple === 'number' && multiple > 1)
    ? some(made)
    : one(made)
}
const other =
  (made: (made: Made) => Become) =>
  (what: Made): Become => {
    const become = made(what)
    return typeof become === 'object' ? { ...become, other: true } : become
  }
const tick = ({ required, label }: Made): Become => ({
  kind: required ? kinds.mustTick({ main: label || 'Ja' }) : kinds.yesNo(),
})
const upload = ({ element, required }: Made): Become => {
  const multiple = element.raw('#multiple')
  const max = typeof multiple === 'number' ? multiple : multiple === true ? 5 : 1
  return { kind: kinds.files({ min: required ? 1 : undefined, max: Math.min(20, max) }) }
}
const number = ({ element }: Made): Become => ({ kind: kinds.number(bounds(element)) })
const date = (): Become => ({ kind: kinds.date() })
const dated = (): Become => ({ kind: kinds.date(), as: true })
const address = (): Become => ({ kind: kinds.address() })

/** Elements of Drupal Webform and of OS2forms, by '#type'. */
const table: Record<string, (made: Made) => Become> = {
  textfield: short,
  search: short,
  webform_autocomplete: short,
  webform_name: short,
  os2forms_autocomplete: short,
  textarea: long,
  text_format: long,
  webform_codemirror: long,
  number,
  range: number,
  webform_rating: number,
  webform_scale: number,
  webform_computed_number: number,
  email: () => ({ kind: kinds.email() }),
  webform_email_confirm: () => ({ kind: kinds.email() }),
  webform_email_multiple: instead,
  tel: () => ({ kind: kinds.phone() }),
  webform_telephone: () => ({ kind: kinds.phone() }),
  url: instead,
  webform_link: instead,
  color: instead,
  webform_time: instead,
  webform_mapping: instead,
  entity_autocomplete: instead,
  webform_entity_select: instead,
  webform_term_select: instead,
  webform_entity_radios: instead,
  webform_entity_checkboxes: instead,
  webform_term_checkboxes: instead,
  webform_location_places: instead,
  webform_location_geocomplete: instead,
  webform_map_field: instead,
  date,
  datetime: dated,
  datelist: dated,
  webform_date: date,
  checkbox: tick,
  toggle: tick,
  webform_toggle: tick,
  webform_terms_of_service: tick,
  radios: one,
  webform_buttons: one,
  webform_image_select: select,
  webform_tableselect_sort: some,
  select,
  checkboxes: some,
  toggles: some,
  webform_toggles: some,
  webform_table_sort: some,
  tableselect: some,
  webform_tableselect: some,
  webform_select_other: other(select),
  webform_radios_other: other(one),
  webform_buttons_other: other(one),
  webform_checkboxes_other: other(some),
  managed_file: upload,
  webform_document_file: upload,
  webform_image_file: upload,
  webform_audio_file: upload,
  webform_video_file: upload,
  webform_address: address,
  address,
  os2forms_dawa_address: address,
  os2forms_dawa_matrikula: instead,
  os2forms_dawa_block: instead,
  os2forms_dawa_address_matrikula: address,
  cpr_value_element: secret,
  cpr_element: secret,
  os2forms_cpr: secret,
  os2forms_person_lookup: secret,
  cvr_value_element: instead,
  cvr_element: instead,
  os2forms_cvr: instead,
  hidden: () => 'computed',
  value: () => 'computed',
  webform_computed_token: () => 'computed',
  webform_computed_twig: () => 'computed',
  webform_variant: () => 'computed',
  os2forms_session_dynamic_value: () => 'computed',
  webform_actions: () => 'button',
  actions: () => 'button',
  submit: () => 'button',
  button: () => 'button',
  webform_wizard_preview: () => 'button',
  password: () => 'noPlace',
  password_confirm: () => 'noPlace',
  captcha: () => 'noPlace',
  webform_signature: () => 'noPlace',
  webform_horizontal_rule: () => 'noPlace',
  webform_attachment_token: () => 'noPlace',
  webform_attachment_twig: () => 'noPlace',
  webform_attachment_url: () => 'noPlace',
  os2forms_attachment: () => 'noPlace',
  os2forms_digital_signature_document: () => 'noPlace',
  webform_entity_print_attachment: () => 'noPlace',
  view: () => 'noPlace',
  webform_view: () => 'noPlace',
  webform_submission_views: () => 'noPlace',
  os2forms_nemid_nemlogin_link: () => 'loginKnows',
}

/** What an element becomes; undefined for a type we do not know. */
export function becomes(type: string, made: Made): Become | undefined {
  if (Object.hasOwn(table, type)) return table[type]!(made)
  // 'webform_entity_print_attachment:pdf'
  const [family] = type.split(':')
  if (family && family !== type && Object.hasOwn(table, family)) return table[family]!(made)
  if (/^os2forms_(nemid|mitid|nemlogin)_?(company|pid|uuid|rid)/.test(type)) return 'loginKnows'
  if (/children_(select|radios)$/.test(type)) return 'loginKnows'
  if (/^os2forms_(nemid|mitid|nemlogin)/.test(type) || /^(nemid|mitid)_/.test(type)) {
    return /child/.test(type) ? instead(made) : 'person'
  }
  return undefined
}

export const isPassage = (type: string): boolean =>
  [
    'processed_text',
    'webform_markup',
    'markup',
    'webform_message',
    'webform_more',
    'item',
    'label',
    'html_tag',
    'webform_help',
  ].includes(type)

/** Boxes with a title that people see. */
export const isSection = (type: string): boolean =>
  ['webform_wizard_page', 'webform_card', 'fieldset', 'details', 'webform_section'].includes(type)

/** Boxes without. */
export const isBox = (type: string): boolean =>
  [
    'container',
    'webform_flexbox',
    'webform_table',
    'webform_table_row',
    'table',
    'form',
    '',
  ].includes(type)
