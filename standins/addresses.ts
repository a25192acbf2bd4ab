import { readFileSync } from 'node:fs'

/** A row of the address file; codes keep their leading zeros. */
export type Address = {
  vejnavn: string
  husnr: string
  postnr: string
  postdistrikt: string
  kommunekode: string
  vejkode: string
  /** Degrees; empty where nobody has measured. */
  lon: string
  lat: string
}

/** Reads an address file: a header line, then comma-separated values without quotes. */
export function readAddresses(file: string): Address[] {
  const [header, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/)
  const columns = (header ?? '').split(',')
  for (const column of ['vejnavn', 'husnr', 'postnr', 'postdistrikt', 'kommunekode', 'vejkode']) {
    if (!columns.includes(column)) throw new Error(`${file} mangler kolonnen ${column}.`)
  }
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',')
      return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Address
    })
}

/** The address with this number among those of one municipality; numbers past the end begin again. */
export function addressOf(
  rows: Address[],
  kommunekode: string,
  index: number,
): Address | undefined {
  const own = rows.filter((row) => row.kommunekode === kommunekode)
  return own[index % own.length]
}
