import type { Capability, Context } from '../../platform/capability.ts'
import type { Tx } from '../../platform/db.ts'
import { firstTime } from '../../platform/events.ts'
import { type Party, partiesByIds } from '../identity/index.ts'
import { notify, type Template } from '../notifications/index.ts'
import type { Case } from './cases.ts'
import type { Request } from './file.ts'
import { paths } from './paths.ts'
import { partiesOf, requestsOf } from './store/case-file.ts'
import { caseById } from './store/find.ts'
import { happened } from './store/happened.ts'
import { teams } from './store/registers.ts'
import { fileWords } from './store/words.ts'
import { caseDecided, informationRequested, messageWritten, newsBySms } from './templates.ts'

/** Cases whose words are filed in one transaction. */
const filedTogether = 200

/** Words are filed soon after a case is opened, and together: nobody waits for it, since what is not filed is found too. */
export const ticks: NonNullable<Capability['every']> = [
  {
    seconds: 10,
    name: 'file-words',
    async work({ write }) {
      let filed
      do filed = await write((tx) => fileWords(tx, filedTogether))
      while (filed === filedTogether)
    },
  },
]

/** Who is told of what happens to a case, by the means we know of. */
export const reactions: NonNullable<Capability['on']> = {
  'cases.information-requested': ({ caseId, requestId }, context) =>
    tell(context, caseId, async (tx, told) => {
      const request = (await requestsOf(tx, caseId)).find(({ id }) => id === requestId)
      if (!request || request.answeredAt || request.withdrawnAt) return
      await told.all(
        `request:${requestId}`,
        informationRequested,
        { ...told.about, ...asked(request) },
        true,
      )
    }),
  'cases.message-written': ({ caseId, messageId, from }, context) =>
    from === 'staff'
      ? tell(context, caseId, (_, told) =>
          told.all(`message:${messageId}`, messageWritten, told.about, false),
        )
      : Promise.resolve(),
  'cases.decided': ({ caseId, decisionId }, context) =>
    tell(context, caseId, (_, told) =>
      told.all(`decision:${decisionId}`, caseDecided, told.about, true),
    ),
}

const asked = ({ items, due, kind }: Request) => ({
  items: items.map(({ what }) => what),
  due,
  hearing: kind === 'party-hearing',
})

type About = { title: string; number: string; link: string; team: string }
type Told = {
  about: About
  all<V>(occasion: string, mail: Template<V>, values: V, alsoSms: boolean): Promise<void>
}

function tell(
  { site, now, write }: Context,
  caseId: string,
  say: (tx: Tx, told: Told) => Promise<void>,
) {
  return write(async (tx) => {
    const matter = await caseById(tx, caseId)
    const people = [...(await partiesByIds(tx, await partiesOf(tx, caseId))).values()]
    const team = (await teams(tx)).find(({ key }) => key === matter.team)
    const link = `${site.origin}${paths.case(caseId)}`
    await say(tx, {
      about: { title: matter.title, number: matter.number, link, team: team?.name ?? matter.team },
      async all(occasion, mail, values, alsoSms) {
        const key = `case:${caseId}:${occasion}`
        for (const party of people)
          await reach(tx, matter, party, key, mail, values, alsoSms ? link : undefined)
        if (people.some(({ email, phone }) => email || phone)) return
        // Nobody could be told: the case says so, and somebody calls or writes a letter.
        if (await firstTime(tx, `${key}:nobody`))
          await happened(tx, caseId, 'not-told', { kind: 'nobody' }, now)
      },
    })
  })
}

async function reach<V>(
  tx: Tx,
  { id }: Case,
  party: Party,
  key: string,
  template: Template<V>,
  values: V,
  smsLink: string | undefined,
) {
  const more = { about: `case:${id}`, language: party.language, to: { partyId: party.id } }
  if (party.email) await notify(tx, { key: `${key}:email:${party.id}`, template, values, ...more })
  if (party.phone && (smsLink || !party.email)) {
    const link = smsLink ?? (values as About).link
    await notify(tx, {
      key: `${key}:sms:${party.id}`,
      template: newsBySms,
      values: { link },
      ...more,
    })
  }
}
