/** A number as Danes write it: '2,4', '1.200', '1.200,5', '12 000'; '2.4' too. Undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const bare = text
    .replace(/[\s\u00a0]/g, '')
    .replace(/^\+/, '')
    .replace('−', '-')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare))
    return finite(bare.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d+([.,]\d+)?$/.test(bare) || /^-?[.,]\d+$/.test(bare))
    return finite(bare.replace(',', '.'))
  return undefined
}

const finite = (text: string) => {
  const number = Number(text)
  // Beyond this, whole numbers are no longer told apart.
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined
}

/** A Danish number as eight digits, a foreign one with its plus. Undefined when it is none. */
export function phoneOf(text: string): string | undefined {
  const bare = text.replace(/[\s\u00a0().-]/g, '').replace(/^(\+|00)45(?=\d{8}$)/, '')
  if (/^\d{8}$/.test(bare)) return bare
  const foreign = bare.replace(/^00/, '+')
  return /^\+[1-9]\d{7,14}$/.test(foreign) ? foreign : undefined
}

/** An address that mail can be sent to; only its form is judged. */
export const emailOf = (text: string): string | undefined =>
  text.length <= 254 &&
  /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/.test(text)
    ? text
    : undefined

/** A day that exists, as YYYY-MM-DD. The year in four digits. */
export function dayOfParts({
  dag,
  maaned,
  aar,
}: {
  dag: string
  maaned: string
  aar: string
}): string | undefined {
  const [day, month, year] = [dag, maaned, aar].map((part) => part.trim())
  if (!/^\d{1,2}$/.test(day!) || !/^\d{1,2}$/.test(month!) || !/^\d{4}$/.test(year!))
    return undefined
  const text = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  const parsed = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(+parsed) && parsed.toISOString().startsWith(text) ? text : undefined
}
