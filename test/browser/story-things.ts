// What the people of the story have at hand: a plot of land, and drawings of it.
import { readFileSync } from 'node:fs'
import { demoAddressFile } from '../../demo/seed.ts'
import { readAddressCsv } from '../../src/capabilities/addresses/index.ts'
import { drawing } from './drawing.ts'
import type { Person } from './person.ts'

const [plotRow] = readAddressCsv(readFileSync(demoAddressFile(), 'utf8')).filter(
  (row) => row.municipalityCode === '0253',
)
/** A plot in Klitby. */
export const plot = {
  typed: `${plotRow!.street} ${plotRow!.houseNumber}, ${plotRow!.postalCode}`,
}

/** Chooses a drawing of this name in a field for files. */
export async function attach(p: Person, label: RegExp, name: string): Promise<void> {
  await p.page.getByLabel(label).first().setInputFiles(drawing(name))
}
