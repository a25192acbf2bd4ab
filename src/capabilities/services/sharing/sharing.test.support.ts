import { inTenant, type Tx } from '../../../platform/db.ts'
import type { ChangeClass, Policy } from '../../../merging/index.ts'
import { addTown, town } from '../../../../test/town.ts'
import { addStaff } from '../../identity/index.ts'
import { change } from '../building/actions.ts'
import { publishWorking } from '../building/publication.ts'
import { findWorking } from '../building/store.ts'
import { Definition } from '../definition.ts'
import { publish } from '../publishing/publish.ts'
import { shed } from '../shed.test.support.ts'
import { newestDefinition } from '../store/definitions.ts'
import { adoptService, shareService, type Locks } from './actions.ts'
import { latestRevision, ownShared, sharedServices } from './store/shared.ts'

/** Naboby shares a service about sheds; Klitby and Skovby may adopt it. */
export async function commons() {
  const here = await town()
  const skovby = await addTown(here, 'skovby', 'Skovby Kommune', { phone: '33445566' })
  const places = { owner: here.neighbourId, klitby: here.tenantId, skovby }
  type Place = keyof typeof places
  const within = <T>(place: Place, work: (tx: Tx) => Promise<T>) =>
    inTenant(here.db, places[place], 'read write', work)
  const staff = new Map<Place, string>()
  const somebody = async (tx: Tx, place: Place) => {
    const known = staff.get(place)
    if (known) return { person: { id: known, name: 'Ea', protected: false } }
    const who = { name: 'Ea', subject: `ea-${place}`, roles: ['editor' as const], teams: [] }
    const id = await addStaff(tx, here.keys, who)
    staff.set(place, id)
    return { person: { id, name: 'Ea', protected: false } }
  }
  const live = (place: Place) => within(place, async (tx) => (await newestDefinition(tx, 'skur'))!)

  return Object.assign(here, {
    places,
    within,
    somebody,
    live,
    /** The owner publishes the service so changed, and shares it. */
    share: (
      edit: (service: Definition) => void,
      changeClass: ChangeClass = 'editorial',
      locks?: Locks,
    ) =>
      within('owner', async (tx) => {
        const now = (await newestDefinition(tx, 'skur'))?.definition ?? Definition.parse(shed)
        const next = structuredClone(now)
        edit(next)
        await publish(tx, next, here.clock.now)
        const known = await ownShared(tx, 'skur')
        const afterNo = known ? (await latestRevision(tx, known.id)).no : 0
        const shared = await shareService(
          tx,
          'skur',
          { afterNo, changeClass, changeNote: `Udgave ${afterNo + 1}`, ...(locks && { locks }) },
          { tenantId: places.owner, person: null },
        )
        if (!shared.ok) throw new Error(shared.why)
        return shared
      }),
    /** Adopts the service and publishes it, with changes of its own. */
    adopt: async (
      place: Place,
      edit: (service: Definition) => void = () => {},
      policy: Policy = { kind: 'follow' },
    ) => {
      await within(place, async (tx) => {
        const [one] = await sharedServices(tx)
        const adopted = await adoptService(
          tx,
          one!.id,
          policy,
          await somebody(tx, place),
          here.clock.now,
        )
        if (!adopted.ok) throw new Error(adopted.why)
      })
      await buildIn(place, edit)
    },
    /** Changes the working copy, and publishes it. */
    build: (place: Place, edit: (service: Definition) => void) => buildIn(place, edit),
    /** Changes the working copy only. */
    begin: (place: Place, edit: (service: Definition) => void) =>
      within(place, async (tx) => {
        await change(tx, 'skur', edited(edit), await somebody(tx, place), here.clock.now)
      }),
  })

  async function buildIn(place: Place, edit: (service: Definition) => void) {
    await within(place, async (tx) => {
      const by = await somebody(tx, place)
      await change(tx, 'skur', edited(edit), by, here.clock.now)
      const { revision } = (await findWorking(tx, 'skur'))!
      const out = await publishWorking(tx, 'skur', revision, by, here.clock.now)
      if (typeof out === 'string') throw new Error(out)
    })
  }
}

const edited = (edit: (service: Definition) => void) => (work: Definition) => {
  const next = structuredClone(work)
  edit(next)
  return next
}

type Rule = { id?: string; inputs: string[]; outputs: string[]; description?: string }

/** The rules of a table, to be changed. */
export function rulesOf(service: Definition, decision: string): Rule[] {
  const { logic } = service.rules.decisions.find(({ id }) => id === decision)!
  if (logic?.kind !== 'table') throw new Error(`${decision} is no table`)
  return logic.table.rules as Rule[]
}

export const questionIn = (service: Definition, id: string) =>
  service.dialogue.pages
    .flatMap(({ questions }) => questions)
    .find((question) => question.id === id)!

/** Takes a question out, with its answer. */
export function withoutQuestion(service: Definition, id: string): void {
  for (const page of service.dialogue.pages)
    page.questions = page.questions.filter((question) => question.id !== id)
  service.dialogue.pages = service.dialogue.pages.filter(({ questions }) => questions.length)
  delete service.data.properties[id]
  service.data.required = service.data.required.filter((one) => one !== id)
}
