import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import {
  type AddressFound,
  type AddressRow,
  fold,
  readWanted,
  splitNumber,
  type Wanted,
} from './address.ts'

type Row = AddressFound & { street: string; houseNumber: number; letter: string }

const shown = sql`id, street, house_number, letter, postal_code, city, municipality_code`

const found = ({
  id,
  street,
  houseNumber,
  letter,
  postalCode,
  city,
  municipalityCode,
}: Row): AddressFound => ({
  id,
  text: `${street} ${houseNumber}${letter}, ${postalCode} ${city}`,
  postalCode,
  city,
  municipalityCode,
})

/**
 * Addresses that fit what somebody has typed so far, best first, at most `limit`. Those of `municipalityCodes` come
 * before the rest; a street that is slightly misspelt is found too.
 */
export async function searchAddresses(
  tx: Tx,
  text: string,
  municipalityCodes: string[] = [],
  limit = 10,
): Promise<AddressFound[]> {
  const wanted = readWanted(text)
  if (wanted.street.length < 2) return []
  const rows = municipalityCodes.length
    ? await byBeginning(tx, wanted, limit, municipalityCodes)
    : []
  const more = async (find: (limit: number) => Promise<Row[]>) => {
    if (rows.length >= limit) return
    const known = new Set(rows.map(({ id }) => id))
    const next = (await find(limit)).filter(({ id }) => !known.has(id))
    rows.push(...next.slice(0, limit - rows.length))
  }
  await more((most) => byBeginning(tx, wanted, most))
  if (rows.length === 0) await more((most) => byLikeness(tx, wanted, most, municipalityCodes))
  return rows.map(found)
}

/** Street by its first letters. In the order of the index, so that it stops at the limit. */
async function byBeginning(
  tx: Tx,
  wanted: Wanted,
  limit: number,
  municipalities?: string[],
): Promise<Row[]> {
  const within = municipalities ? sql`municipality_code = any(${municipalities})` : sql`true`
  const { rows } = await sql<Row>`
    select ${shown} from addresses.address
    where ${within} and street_key >= ${wanted.street} and street_key < ${wanted.street + '~'}
      and ${details(wanted)}
    order by ${order(wanted)} limit ${limit}`.execute(tx)
  return rows
}

/** Streets that look like what was typed, or have a word that does; then their addresses. */
async function byLikeness(
  tx: Tx,
  wanted: Wanted,
  limit: number,
  municipalities: string[],
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with near as materialized (
      select street_key as near_street, postal_code as near_postal,
        (municipality_code = any(${municipalities}))::int + similarity(street_key, ${wanted.street})
          + (street_key like ${`%${wanted.street}%`})::int as score
      from addresses.address
      where speaks and (street_key % ${wanted.street} or street_key like ${`%${wanted.street}%`})
      order by score desc limit 8)
    select ${shown} from near, lateral (
      select ${shown}, street_key from addresses.address
      where street_key = near_street and postal_code = near_postal and ${details(wanted)}
      order by ${order(wanted)} limit ${limit}) as a
    order by score desc, ${order(wanted)} limit ${limit}`.execute(tx)
  return rows
}

function details({ number, letter, postalCode, city }: Wanted) {
  const parts = [sql`true`]
  // While '1' is typed, 1, 10 and 112 are all still possible; a letter means that the number is whole.
  if (number !== undefined) {
    parts.push(
      letter
        ? sql`house_number = ${number}`
        : sql`(house_number = ${number} or house_number between ${number * 10} and ${number * 10 + 9}
            or house_number between ${number * 100} and ${number * 100 + 99})`,
    )
  }
  if (letter) parts.push(sql`letter = ${letter}`)
  if (postalCode) parts.push(sql`postal_code = ${postalCode}`)
  if (city) parts.push(sql`city_key >= ${city} and city_key < ${city + '~'}`)
  return sql.join(parts, sql` and `)
}

const order = ({ number }: Wanted) =>
  number === undefined
    ? sql`street_key, house_number, letter, id`
    : sql`(house_number = ${number}) desc, street_key, house_number, letter, id`

export async function addressById(tx: Tx, id: string): Promise<AddressFound | undefined> {
  const { rows } = await sql<Row>`select ${shown} from addresses.address where id = ${id}`.execute(
    tx,
  )
  return rows[0] && found(rows[0])
}

/**
 * Takes rows of the register in, as the owner of the database: what is known is brought up to date, the rest stays.
 * Returns how many were taken; rows without a usable house number are left out.
 */
export async function importAddresses(ownerDb: Db, rows: Iterable<AddressRow>): Promise<number> {
  const byId = new Map<string, unknown[]>()
  for (const row of rows) {
    const house = splitNumber(row.houseNumber)
    if (!house || !row.street) continue
    const [postal, municipality, code] = [row.postalCode, row.municipalityCode, row.streetCode].map(
      (text) => text.padStart(4, '0'),
    )
    const id = `${municipality}-${code}-${house.number}${house.letter}`
    byId.set(id, [
      id,
      row.street,
      house.number,
      house.letter,
      postal,
      row.city,
      municipality,
      code,
      row.lon ?? null,
      row.lat ?? null,
      fold(row.street),
      fold(row.city),
    ])
  }
  const all = [...byId.values()]
  await ownerDb.transaction().execute(async (tx) => {
    for (let at = 0; at < all.length; at += 5000) {
      const batch = all.slice(at, at + 5000)
      const column = (index: number) => batch.map((row) => row[index])
      await sql`
        insert into addresses.address (id, street, house_number, letter, postal_code, city, municipality_code,
          street_code, lon, lat, street_key, city_key)
        select * from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::int[], ${column(3)}::text[],
          ${column(4)}::text[], ${column(5)}::text[], ${column(6)}::text[], ${column(7)}::text[],
          ${column(8)}::float8[], ${column(9)}::float8[], ${column(10)}::text[], ${column(11)}::text[])
        on conflict (id) do update set street = excluded.street, postal_code = excluded.postal_code,
          city = excluded.city, lon = excluded.lon, lat = excluded.lat,
          street_key = excluded.street_key, city_key = excluded.city_key`.execute(tx)
    }
    await sql`
      with first as (
        select distinct on (municipality_code, street_key, postal_code) id from addresses.address
        order by municipality_code, street_key, postal_code, house_number, letter)
      update addresses.address a set speaks = (f.id is not null)
      from addresses.address b left join first f using (id)
      where a.id = b.id and a.speaks <> (f.id is not null)`.execute(tx)
  })
  await sql`analyze addresses.address`.execute(ownerDb)
  return all.length
}
