/** A form of these components. */
export const form = (...components: object[]) => ({
  title: 'Søg om plads',
  path: 'plads',
  components,
})

/** A text field, with what else it says. */
export const field = (key: string, more: object = {}) => ({
  type: 'textfield',
  key,
  label: key,
  input: true,
  ...more,
})

/** A box to tick. */
export const yes = (key: string) => ({ type: 'checkbox', key, label: key, input: true })

/** One answer of several. */
export const choice = (key: string, ...values: string[]) => ({
  type: 'radio',
  key,
  label: key,
  values: values.map((value) => ({ value, label: value.toUpperCase() })),
})
