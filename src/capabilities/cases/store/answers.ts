import type { Tx } from '../../../platform/db.ts'
import { on } from './tables.ts'

/** What was said of an answer that came with this form, if it has come. */
export async function answerBefore(
  tx: Tx,
  requestId: string,
  id: string,
): Promise<'all' | 'some' | undefined> {
  const answers = on(tx).selectFrom('cases.answer').select('came')
  const before = answers.where('id', '=', id).where('requestId', '=', requestId)
  return (await before.executeTakeFirst())?.came
}

export async function addAnswer(
  tx: Tx,
  answer: { id: string; requestId: string; came: 'all' | 'some' },
): Promise<void> {
  await on(tx).insertInto('cases.answer').values(answer).execute()
}
