import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type Town } from '../../../test/town.ts'
import { openOne, staff } from './cases.test.support.ts'

type One = Awaited<ReturnType<typeof openOne>>

export async function askFor(here: Town, { id, birk }: One, items: string, kind = 'information') {
  const request = randomUUID()
  here.as(staff(birk))
  const form = {
    id: request,
    kind,
    items,
    why: 'Vi skal se det.',
    due: '2026-12-03',
    answerDays: '14',
  }
  const sent = await here.post(`/desk/sager/${id}/oplysninger`, form)
  assert.equal(sent.statusCode, 303)
  return `/mine-sager/${id}/svar/${request}`
}
