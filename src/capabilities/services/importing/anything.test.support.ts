import fc from 'fast-check'

// Values as forms have them, in places where they do not belong.
const word = fc.constantFrom(
  'type',
  'key',
  'components',
  'panel',
  'datagrid',
  'select',
  'textfield',
  'a',
  'next',
  'path',
  '/a',
  'is',
  'visible',
  '#type',
  '{{ a }}',
  '<b>x</b>',
  '\ud800',
  '\u0000',
)

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    word,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('any'), { maxLength: 3 }),
  object: fc.dictionary(
    fc.constantFrom(
      ...'type key label title components columns values data conditional customConditional logic validate value when eq show json path next condition conditions items options list name id #type #title #options #states #multiple #element elements langcode settings configuration json_logic_trigger actions form_definition slug index steps pages repeat startPage openForms translations i18n language'.split(
        ' ',
      ),
    ),
    tie('any'),
    { maxKeys: 7 },
  ),
})).any

const optional = (model: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(model, { requiredKeys: [] })

const key = fc.constantFrom(
  'a',
  'b',
  'date',
  'sagstitel',
  'Å b',
  'x.y',
  'toString',
  'æ'.repeat(400),
)

const label = fc.oneof(
  key,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constant('{a} <b>'.repeat(900)),
  value,
)

const choices = fc.array(fc.oneof(optional({ label, value: key, text: label }), value), {
  maxLength: 4,
})

const condition = fc.oneof(
  optional({
    show: fc.constantFrom(true, 'false'),
    when: key,
    eq: fc.oneof(key, fc.boolean(), fc.double()),
  }),
  value,
)

const component = fc.letrec((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    optional({
      type: fc.constantFrom(
        ...'textfield textarea number checkbox selectboxes radio select email date file content survey time hidden address identity TextField NumberField YesNoField RadiosField CheckboxesField Html DatePartsField FileUploadField'.split(
          ' ',
        ),
      ),
      key,
      name: key,
      label,
      title: label,
      hint: label,
      description: label,
      html: label,
      content: label,
      list: key,
      values: choices,
      data: optional({ values: choices }),
      questions: choices,
      multiple: fc.boolean(),
      hidden: fc.boolean(),
      conditional: condition,
      customConditional: fc.oneof(fc.constant('show = a === "x" || !b'), label),
      options: optional({ required: fc.boolean(), condition: key }),
      validate: optional({
        required: fc.boolean(),
        min: value,
        max: fc.double(),
        minLength: fc.integer(),
        maxLength: fc.integer(),
        pattern: label,
      }),
      schema: optional({
        min: fc.double(),
        max: fc.integer(),
        length: fc.integer(),
        precision: fc.integer(),
      }),
    }),
    optional({
      type: fc.constantFrom(
        'panel',
        'fieldset',
        'columns',
        'datagrid',
        'editgrid',
        'container',
        'tabs',
        'table',
      ),
      key,
      title: label,
      components: fc.array(tie('one'), { maxLength: 4 }),
      columns: fc.array(fc.record({ components: fc.array(tie('one'), { maxLength: 2 }) }), {
        maxLength: 2,
      }),
      conditional: condition,
    }),
  ),
})).one

const components = fc.array(component, { maxLength: 6 })

const element = fc.letrec((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    optional({
      '#type': fc.constantFrom(
        ...'textfield textarea number checkbox checkboxes radios select email date managed_file webform_markup webform_likert webform_contact webform_custom_composite os2forms_nemid_name os2forms_dawa_address webform_select_other'.split(
          ' ',
        ),
      ),
      '#title': label,
      '#description': label,
      '#required': fc.boolean(),
      '#options': fc.oneof(fc.dictionary(key, label), value),
      '#questions': fc.dictionary(key, label),
      '#answers': fc.dictionary(key, label),
      '#element': fc.dictionary(key, tie('one'), { maxKeys: 3 }),
      '#multiple': fc.oneof(fc.boolean(), fc.integer()),
      '#min': value,
      '#max': fc.integer(),
      '#states': optional({
        visible: fc.dictionary(
          fc.constantFrom(':input[name="a"]', ':input[name="b[x]"]', 'x'),
          fc.oneof(optional({ value: label, checked: fc.boolean() }), value),
        ),
      }),
    }),
    fc.record({
      '#type': fc.constantFrom('webform_wizard_page', 'fieldset', 'container'),
      '#title': label,
      a: tie('one'),
      b: tie('one'),
    }),
  ),
})).one

/** Forms of every format, with anything anywhere. */
export const shapes = [
  fc.record({ components, title: label, path: key }),
  fc.array(fc.record({ configuration: fc.record({ components }), slug: key, name: label })),
  fc.record({
    startPage: key,
    engine: fc.constantFrom('V1', 'V2'),
    pages: fc.array(
      fc.record({
        path: key,
        title: label,
        components,
        next: fc.array(optional({ path: key, condition: key })),
        condition: key,
        repeat: optional({ options: optional({ name: key, title: label }) }),
      }),
      { maxLength: 5 },
    ),
    conditions: fc.array(
      optional({ name: key, value: fc.oneof(fc.constant('a == true'), value), items: value }),
    ),
    lists: fc.array(optional({ name: key, items: choices })),
  }),
  fc.record({
    langcode: key,
    id: key,
    title: label,
    settings: value,
    elements: fc.dictionary(key, element),
    handlers: value,
  }),
  fc.record({ components: fc.array(value), title: value }),
  fc.record({
    pages: fc.array(fc.record({ path: value, components: value, next: value })),
    conditions: value,
    lists: value,
  }),
  fc.record({ data: fc.record({ i18n: value, language: value }) }),
  fc.record({ dialogue: value, data: value, receipt: value }),
]
