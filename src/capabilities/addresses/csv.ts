import type { AddressRow } from './address.ts'

const columns = {
  vejnavn: 'street',
  husnr: 'houseNumber',
  postnr: 'postalCode',
  postdistrikt: 'city',
  kommunekode: 'municipalityCode',
  vejkode: 'streetCode',
  lon: 'lon',
  lat: 'lat',
} as const

/**
 * Reads the register's CSV (UTF-8, comma or semicolon, with a heading). Spreadsheets drop leading zeros and Excel adds a
 * byte order mark; both are put right. Throws when a needed column is missing.
 */
export function readAddressCsv(text: string): AddressRow[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const separator = lines[0]?.includes(';') ? ';' : ','
  const heading = cells(lines[0] ?? '', separator).map((name) => name.trim().toLowerCase())
  for (const name of Object.keys(columns).slice(0, 6)) {
    if (!heading.includes(name)) throw new Error(`The address file has no column called ${name}`)
  }
  return lines.slice(1).map((line) => {
    const values = cells(line, separator)
    const get = (name: keyof typeof columns) => (values[heading.indexOf(name)] ?? '').trim()
    const coordinate = (name: 'lon' | 'lat') => {
      const value = get(name)
      return value === '' || Number.isNaN(Number(value)) ? undefined : Number(value)
    }
    return {
      street: get('vejnavn'),
      houseNumber: get('husnr'),
      postalCode: get('postnr').padStart(4, '0'),
      city: get('postdistrikt'),
      municipalityCode: get('kommunekode').padStart(4, '0'),
      streetCode: get('vejkode').padStart(4, '0'),
      lon: coordinate('lon'),
      lat: coordinate('lat'),
    }
  })
}

function cells(line: string, separator: string): string[] {
  const found: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]!
    if (quoted && letter === '"' && line[at + 1] === '"') {
      cell += '"'
      at++
    } else if (letter === '"') quoted = !quoted
    else if (letter === separator && !quoted) {
      found.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...found, cell]
}
