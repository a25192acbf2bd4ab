import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { Reply, Survey } from './survey.ts'

/** A survey as the list of surveys has it. */
export type Listed = Survey & { replies: number }

const columns = sql`s.id, s.title, s.intro, s.questions, s.first_day, s.last_day, s.closed_at,
  (select count(*) from content.survey_reply r where r.survey_id = s.id)::int as replies`

export async function surveys(tx: Tx): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select ${columns} from content.survey s order by s.first_day desc, s.title limit 200`.execute(
    tx,
  )
  return rows
}

export async function surveyById(tx: Tx, id: string): Promise<Listed | undefined> {
  const { rows } = await sql<Listed>`
    select ${columns} from content.survey s where s.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The survey that is open on a page on that day: the one that ends first. */
export async function surveyOn(
  tx: Tx,
  item: string,
  today: string,
): Promise<Pick<Survey, 'id' | 'title' | 'lastDay'> | undefined> {
  const { rows } = await sql<Pick<Survey, 'id' | 'title' | 'lastDay'>>`
    select s.id, s.title, s.last_day from content.survey_page p
    join content.survey s on s.tenant_id = p.tenant_id and s.id = p.survey_id
    where p.item_id = ${item}::uuid and s.closed_at is null and ${today}::date between s.first_day and s.last_day
    order by s.last_day, s.id limit 1`.execute(tx)
  return rows[0]
}

/** The pages a survey is shown on. */
export async function pagesOf(
  tx: Tx,
  survey: string,
): Promise<{ id: string; title: string; path: string }[]> {
  const { rows } = await sql<{ id: string; title: string; path: string }>`
    select i.id, i.title, i.path from content.survey_page p
    join content.item i on i.tenant_id = p.tenant_id and i.id = p.item_id
    where p.survey_id = ${survey}::uuid order by i.title`.execute(tx)
  return rows
}

/** The live pages at some addresses: the id by the address. */
export async function livePages(tx: Tx, paths: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ path: string; itemId: string }>`
    select distinct on (path) path, item_id from content.published
    where path = any(${paths}::text[]) order by path, (language = 'da') desc`.execute(tx)
  return new Map(rows.map(({ path, itemId }) => [path, itemId]))
}

/** Makes a survey; the same one sent again is there already, which it says. */
export async function putSurvey(
  tx: Tx,
  survey: Omit<Survey, 'closedAt'>,
  pages: readonly string[],
  by: string,
): Promise<'made' | 'there'> {
  const { id, title, intro, questions, firstDay, lastDay } = survey
  const { numAffectedRows } = await sql`
    insert into content.survey (id, title, intro, questions, first_day, last_day, by_id)
    values (${id}::uuid, ${title}, ${intro}, ${JSON.stringify(questions)}::jsonb, ${firstDay}::date, ${lastDay}::date, ${by}::uuid)
    on conflict do nothing`.execute(tx)
  if (!numAffectedRows) return 'there'
  await sql`
    insert into content.survey_page (item_id, survey_id)
    select unnest(${pages}::uuid[]), ${id}::uuid`.execute(tx)
  return 'made'
}

export async function closeSurvey(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update content.survey set closed_at = ${now}
    where id = ${id}::uuid and closed_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** Keeps a reply; the same one sent again is kept once. */
export async function putReply(
  tx: Tx,
  reply: { id: string; survey: string; day: string; answers: Reply },
): Promise<void> {
  await sql`
    insert into content.survey_reply (id, survey_id, day, answers)
    values (${reply.id}::uuid, ${reply.survey}::uuid, ${reply.day}::date, ${JSON.stringify(reply.answers)}::jsonb)
    on conflict do nothing`.execute(tx)
}

/** What all answered, day by day; within a day in no order that tells when. */
export async function repliesTo(
  tx: Tx,
  survey: string,
): Promise<{ day: string; answers: Reply }[]> {
  const { rows } = await sql<{ day: string; answers: Reply }>`
    select day, answers from content.survey_reply where survey_id = ${survey}::uuid order by day, id`.execute(
    tx,
  )
  return rows
}

/** Forgets what was answered before then. */
export async function forgetReplies(tx: Tx, before: string): Promise<void> {
  await sql`delete from content.survey_reply where day < ${before}::date`.execute(tx)
}
