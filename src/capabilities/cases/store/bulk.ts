import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'

/**
 * Fills the tenant with invented cases for measuring: `count` of them, spread over seven years, most of them closed, given
 * to invented citizens and to the staff there are. As the owner of the database; not for a tenant in use.
 */
export function bulkCases(ownerDb: Db, tenantId: string, count: number): Promise<void> {
  return ownerDb.connection().execute((connection) => fill(connection, tenantId, count))
}

async function fill(connection: Db, tenantId: string, count: number): Promise<void> {
  const run = (statement: ReturnType<typeof sql>) => statement.execute(connection)
  await run(sql`set statement_timeout = 0`)
  await run(sql`alter table cases.case disable trigger all`)
  await run(sql`
    insert into identity.party (tenant_id, id, kind, name)
    select ${tenantId}::uuid, md5('borger' || n)::uuid, 'person',
      (array['Anders','Birthe','Claus','Dorte','Erik','Freja','Gunnar','Hanne','Ivan','Jette','Karl','Lone','Mads',
        'Nina','Ole','Pia','Rasmus','Sofie','Troels','Vibeke','Asger','Bodil','Carsten','Ditte','Esben','Fie','Gorm',
        'Helle','Jens','Kirsten','Lars','Mette','Niels','Ove','Poul','Rikke','Svend','Tove','Ulla','Viggo'])[1 + n % 40]
      || ' ' ||
      (array['Test','Prøv','Eksempel','Møn','Skabel','Forsøg','At','Lign','Opdigt','Påhit','Tænke','Digt','Fikt','Fabel',
        'Sagn','Even','Rim','Gåde','Skræmme','Drøm'])[1 + (n * 7 / 40) % 20] ||
      (array['sen','gaard','strup','lund','by','ved','holm','bæk','dal','kjær'])[1 + (n * 3 / 40) % 10]
    from generate_series(0, least(${count}::int / 3, 30000)) as n
    on conflict do nothing`)
  await run(sql`
    create temporary table made as
    select n, md5(${tenantId}::text || 'sag' || n)::uuid as id,
      case n % 10 when 0 then 'MIL' when 1 then 'MIL' when 2 then 'SOC' when 3 then 'VEJ' else 'BYG' end as prefix,
      (array['Carport','Tilbygning','Nedrivning','Solceller','Udestue','Skur','Garage','Facadeændring','Brændeovn',
        'Varmepumpe','Jordvarme','Altan','Kviste','Skilt','Hegn','Vejadgang','Støj','Lugt','Fritidspas',
        'Hjælpemiddel'])[1 + (n * 7) % 20] as what,
      (array['Klit','Mose','Havne','Lyng','Strand','Skole','Kirke','Eng','Bakke','Mølle','Å','Fyrre','Degne','Mare',
        'Vester','Øster','Nørre','Sønder','Birke','Elle','Hede','Tang','Sand','Rønne'])[1 + (n * 11) % 24] ||
      (array['vej','vænget','gade','bakken','stien','krogen','toften','parken','lunden','haven','dalen','kæret'])[
        1 + (n / 24 * 5) % 12] || ' ' || 1 + (n * 13 / 288) % 120 as place,
      md5('borger' || (n % (least(${count}::int / 3, 30000) + 1)))::uuid as applicant,
      -- The newest eighth is open, and so is one in two hundred of the old.
      n > ${count}::int * 7 / 8 or n % 200 = 0 as is_open,
      date_trunc('milliseconds', now() - interval '7 years' * (1 - n / ${count}::float8)) as opened_at
    from generate_series(1, ${count}::int) as n`)
  await run(sql`
    insert into cases.case (tenant_id, id, number, kind, title, kle, team, assignee_id, applicant_id, state, turn, news,
      deadline, source_room, source_id, language, summary, next, opened_at, begun_at, changed_at)
    select ${tenantId}::uuid, id, prefix || '-' || extract(year from opened_at) || '-' || lpad(n::text, 6, '0'),
      lower(prefix), what || ', ' || place, '02.34.02',
      case prefix when 'BYG' then 'byggeri' when 'MIL' then 'natur' when 'SOC' then 'borgerservice' else 'vej' end,
      case when n % 4 = 0 and is_open then null else
        (select array_agg(party_id order by party_id) from identity.staff where tenant_id = ${tenantId}::uuid)[
          1 + n % greatest(1, (select count(*) from identity.staff where tenant_id = ${tenantId}::uuid))] end,
      applicant,
      case when not is_open then case when n % 20 = 1 then 'decided' else 'closed' end
        when n % 4 = 0 then 'received' when n % 4 = 1 then 'waiting-for-citizen' else 'in-progress' end,
      case when not is_open then 'nobody' when n % 4 = 1 then 'citizen' else 'staff' end,
      case when is_open and n % 9 = 2 then 'message' end,
      case when is_open and n % 25 <> 0 then current_date - 20 + n % 75 end,
      'services', id, 'da',
      json_build_array(json_build_object('label', 'Hvor', 'value', place)), '[]', opened_at, opened_at, opened_at
    from made on conflict do nothing`)
  await run(sql`
    insert into cases.party (tenant_id, case_id, party_id, role)
    select ${tenantId}::uuid, id, applicant, 'applicant' from made on conflict do nothing`)
  await run(sql`
    insert into cases.event (tenant_id, case_id, at, what, by_kind, by_id)
    select ${tenantId}::uuid, id, opened_at, 'opened', 'citizen', applicant from made`)
  await run(sql`
    insert into cases.word (tenant_id, word, case_id)
    select distinct ${tenantId}::uuid, replace(lower(word), 'aa', 'å'), made.id
    from made join cases.case c on c.tenant_id = ${tenantId}::uuid and c.id = made.id
    join identity.party p on p.tenant_id = c.tenant_id and p.id = made.applicant,
      regexp_split_to_table(c.title || ' ' || p.name, '[^[:alnum:]]+') as word
    where word <> ''
    union all
    select ${tenantId}::uuid, name, c.id from cases.case c,
      unnest(array[lower(c.number), ltrim(right(c.number, 6), '0')]) as name
      where c.tenant_id = ${tenantId}::uuid and c.id in (select id from made)
    on conflict do nothing`)
  await run(sql`
    update cases.case set words = found.words
    from (select case_id, ' ' || string_agg(word, ' ') || ' ' as words from cases.word where tenant_id = ${tenantId}::uuid group by 1) found
    where tenant_id = ${tenantId}::uuid and id = found.case_id`)
  await run(sql`
    insert into cases.number_slot (tenant_id, prefix, year, slot, next)
    select distinct ${tenantId}::uuid, prefix, extract(year from opened_at)::int, slot, ${count}::int + slot + 1
    from made, generate_series(0, 31) as slot
    on conflict (tenant_id, prefix, year, slot) do update set next = excluded.next`)
  await run(sql`drop table made`)
  await run(sql`alter table cases.case enable trigger all`)
  for (const table of [
    'identity.party',
    'cases.case',
    'cases.word',
    'cases.party',
    'cases.event',
  ]) {
    await run(sql.raw(`vacuum (analyze) ${table}`))
  }
  await run(sql`reset statement_timeout`)
}
