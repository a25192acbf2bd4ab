import type { Context } from '../../../platform/capability.ts'
import type { Tx } from '../../../platform/db.ts'
import { dayOf, say } from '../../../ui/dates.ts'
import { CannotNotify, defineTemplate, notify } from '../../notifications/index.ts'
import { changeItem } from '../items/store.ts'
import { editorPaths } from './paths.ts'
import { dueForReview } from './store.ts'

/** A page is to be read again: which, and where. */
const readAgain = defineTemplate<{ title: string; day: string; link: string }>({
  name: 'content.read-again',
  channel: 'email',
  da: ({ title, day, link }, { shortName }) => ({
    subject: `Læs siden igen: ${title}`,
    text: [
      `Du er ansvarlig for siden »${title}«. Den skulle læses igen ${say(day, 'date')}.`,
      `Passer den stadig? Ret den, og vælg en ny dag her:\n${link}`,
      `Venlig hilsen\n${shortName}`,
    ].join('\n\n'),
  }),
})

/** Tells those who answer for a page that the day has come to read it again; once for each day that is chosen. */
export async function remindOwners({ write, now, site }: Context): Promise<void> {
  const today = dayOf(now)
  await write(async (tx) => {
    for (const one of await dueForReview(tx, today)) {
      await remind(tx, one, site.origin)
      await changeItem(tx, one.id, { remindedOn: today })
    }
  })
}

type Due = Awaited<ReturnType<typeof dueForReview>>[number]

async function remind(tx: Tx, { id, title, reviewOn, ownerParty }: Due, origin: string) {
  try {
    await notify(tx, {
      key: `content:read-again:${id}:${reviewOn}`,
      template: readAgain,
      values: { title, day: reviewOn, link: `${origin}${editorPaths.page(id)}` },
      to: { partyId: ownerParty },
    })
  } catch (error) {
    // Whoever has no address sees it in the list of pages.
    if (!(error instanceof CannotNotify)) throw error
  }
}
