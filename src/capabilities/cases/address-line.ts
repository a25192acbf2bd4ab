import type { Address } from '../identity/index.ts'

/** An address in one line; some registers write the postcode in the text, some do not. */
export const addressLine = ({ text, postalCode, city }: Address) =>
  text.includes(postalCode) ? text : `${text}, ${postalCode} ${city}`
