import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Actor, StaffRole } from '../../../platform/actor.ts'
import type { Town } from '../../../../test/town.ts'
import { addStaff } from '../../identity/index.ts'
import { buildingPaths as paths } from './paths.ts'

/** Somebody of the staff, known to identity. */
export async function employee(here: Town, name: string, roles: StaffRole[]): Promise<Actor> {
  const id = await here.write((tx) =>
    addStaff(tx, here.keys, { name, subject: name, roles, teams: ['teknik'] }),
  )
  return {
    kind: 'staff',
    sessionId: randomUUID(),
    person: { id, name, protected: false },
    roles,
    teams: ['teknik'],
  }
}

/** The mark a form was shown with: it goes back with the form. */
export async function markOn(here: Town, url: string): Promise<string> {
  const { body, statusCode } = await here.get(url)
  assert.equal(statusCode, 200, `${url}: ${statusCode}`)
  return /name="udgave" value="([^"]*)"/.exec(body)?.[1] ?? ''
}

/** Opens a form and sends it with these fields; where it led. */
export async function send(
  here: Town,
  url: string,
  fields: Record<string, string | string[]>,
): Promise<string> {
  const answer = await here.post(url, { udgave: await markOn(here, url), ...fields })
  assert.equal(answer.statusCode, 303, `${url}: ${complaintsOn(answer.body).join(', ')}`)
  return String(answer.headers.location)
}

export const complaintsOn = (body: string) =>
  [...body.matchAll(/<p class="error" id="[^"]*"><svg.*?<\/svg>([^<]*)</gs)].map(
    ([, text]) => text!,
  )

/** The simplest service, as five answers make it. Where it is built. */
export const beginTrees = (here: Town): Promise<string> =>
  send(here, paths.start(), {
    navn: 'Bestil et gadetræ',
    formaal: 'Få et træ plantet ved din vej.',
    side: 'Hvor skal træet stå?',
    login: 'none',
    team: 'teknik',
  })

/** A question with the least that must be said of it; its id. */
export async function ask(
  here: Town,
  service: string,
  page: string,
  fields: Record<string, string>,
): Promise<string> {
  const at = await send(here, paths.newQuestion(service, page), fields)
  return at.split('/').at(-1)!
}
