import { daysAfter } from '../../platform/civil-days.ts'
import { randomUUID } from 'node:crypto'
import type { Citizen, Staff } from '../../platform/actor.ts'
import type { Tx } from '../../platform/db.ts'
import { partyById, staffMembers } from '../identity/index.ts'
import { assign } from './actions/assign.ts'
import { closeCase } from './actions/close.ts'
import { decide } from './actions/decide.ts'
import { openCase } from './actions/open.ts'
import { answerRequest, requestInformation } from './actions/request.ts'
import { addTask, writeMessage, writeNote } from './actions/write.ts'
import { appealBodies, type DemoCase, demoCases, powers, teams } from './demo-cases.ts'
import type { DecisionForm } from './forms.ts'
import { setAppealBody, setPowers, setTeam } from './store/registers.ts'

const day = 86_400_000

/**
 * Lays in a dozen cases at different points of their way, made by the same acts as real ones. `people` are the ids of the
 * tenant's parties by key; a case whose applicant does not live here is left out.
 */
export async function setUpCasesDemo(
  tx: Tx,
  people: Map<string, string>,
  now: Date,
): Promise<void> {
  for (const team of teams) await setTeam(tx, team)
  for (const body of appealBodies) await setAppealBody(tx, body)
  for (const [kind, privileges] of Object.entries(powers)) await setPowers(tx, kind, privileges)
  const staff = await caseworkerAmong(tx, people)
  for (const example of demoCases) {
    const partyId = people.get(example.applicant)
    if (partyId && staff) await layIn(tx, example, partyId, staff, now)
  }
}

async function layIn(tx: Tx, example: DemoCase, partyId: string, staff: Staff, now: Date) {
  const at = (daysAgo: number) => new Date(+now - daysAgo * day)
  const id = randomUUID()
  const { openedDaysAgo: opened, applicant: _, after, ...wanted } = example
  await openCase(
    tx,
    {
      id,
      parties: [
        {
          partyId,
          role: 'applicant',
        },
      ],
      documents: [],
      language: 'da',
      ...wanted,
      deadline: at(opened - 30),
      source: {
        room: 'demo',
        id,
      },
    },
    at(opened),
  )
  if (after === 'nothing') return
  await assign(tx, [id], { assignee: staff.person.id }, staff, at(opened - 1))
  const party = await partyById(tx, partyId)
  const who = { id: partyId, name: party.name, protected: party.protected }
  const citizen: Citizen = {
    kind: 'citizen',
    sessionId: id,
    person: who,
    level: 'substantial',
    behalf: {
      ...who,
      basis: 'self',
      kind: 'person',
    },
  }
  await writeNote(
    tx,
    id,
    { id: randomUUID(), text: example.note ?? 'Gennemgået. Sagen ser ud til at være oplyst.' },
    staff,
    at(opened - 1),
  )
  if (after === 'taken') {
    await addTask(
      tx,
      id,
      { id: randomUUID(), title: 'Slå lokalplanen op', due: daysAfter(now, 3) },
      staff,
      at(opened - 1),
    )
  }
  if (after === 'message') {
    const text =
      'Hej. Jeg vil gerne rykke carporten en meter længere ind på grunden. Skal jeg sende en ny tegning?'
    await writeMessage(tx, id, { id: randomUUID(), text }, citizen, at(1))
  }
  if (after === 'waiting' || after === 'answered')
    await ask(tx, id, example, citizen, staff, at, opened)
  if (after === 'granted' || after === 'rejected' || after === 'conditions' || after === 'closed') {
    await decide(tx, id, verdict(after), staff, at(Math.max(0, opened - 12)))
  }
  if (after === 'closed') {
    await closeCase(tx, id, { id: randomUUID(), reason: 'Klagefristen er gået.' }, staff, at(2))
  }
}

async function ask(
  tx: Tx,
  id: string,
  { after, missing = 'Tegning af facaden' }: DemoCase,
  citizen: Citizen,
  staff: Staff,
  at: (daysAgo: number) => Date,
  opened: number,
) {
  const question = {
    id: randomUUID(),
    kind: 'information' as const,
    items: [missing],
    answerDays: 14,
    why: 'Vi skal kunne se, hvor højt det bliver, og hvor langt der er til skel.',
    due: daysAfter(at(opened - 3), 14),
  }
  await requestInformation(tx, id, question, staff, at(opened - 3))
  if (after !== 'answered') return
  const text = 'Den bliver 2,40 meter høj, og der er 2,60 meter til skel mod nord.'
  const answer = { formId: randomUUID(), answers: [{ position: 0, text, files: [] }] }
  await answerRequest(tx, id, question.id, answer, citizen, at(1))
}

function verdict(after: 'granted' | 'rejected' | 'conditions' | 'closed'): DecisionForm {
  const id = randomUUID()
  if (after === 'granted' || after === 'closed') {
    return {
      id,
      outcome: 'granted',
      text: 'Du har fået lov til at bygge som vist på dine tegninger. Du må gå i gang nu.',
    }
  }
  const common = {
    id,
    hearing: 'known' as const,
    rules: 'Byggelovens § 16 og bygningsreglementets § 168 (eksempel).',
    appealBody: 'Nævnenes Hus',
    appealDays: '28',
    appealHow:
      'Skriv til os, så sender vi klagen videre sammen med sagen. Det er gratis for dig at skrive.',
    facts: 'Vi har brugt dine tegninger, kortet over grunden og det, du har skrevet i ansøgningen.',
  }
  return after === 'rejected'
    ? {
        ...common,
        outcome: 'rejected',
        text: 'Du har ikke fået lov til at bygge skuret så tæt på skel, som du har søgt om.',
        considerations:
          'Vi har lagt vægt på naboens lys og på, at der er plads til skuret et andet sted på grunden.',
      }
    : {
        ...common,
        outcome: 'granted-with-conditions',
        text: 'Du har fået lov til at sætte solceller på taget.',
        conditions: 'Cellerne må ikke blænde naboerne.\nDe skal følge tagets hældning.',
        considerations: 'Vi har lagt vægt på, at cellerne kan ses fra vejen, og på husets udtryk.',
      }
}

/** Somebody of the demo's staff who handles cases. */
async function caseworkerAmong(tx: Tx, people: Map<string, string>): Promise<Staff | undefined> {
  const ids = new Set(people.values())
  const caseworkers = (await staffMembers(tx))
    .filter(({ id, roles }) => ids.has(id) && roles.includes('caseworker'))
    .toReversed()
  const found = caseworkers.find((one) => one.teams.includes('byggeri')) ?? caseworkers[0]
  if (!found) return undefined
  const { id, name, roles, teams } = found
  return { kind: 'staff', sessionId: id, person: { id, name, protected: false }, roles, teams }
}
