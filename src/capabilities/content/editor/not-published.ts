import type { Tx } from '../../../platform/db.ts'
import { say } from '../../../ui/dates.ts'
import { CannotNotify, defineTemplate, notify } from '../../notifications/index.ts'
import { itemById } from '../items/store.ts'
import type { Draft } from '../items/item.ts'
import { editorPaths } from './paths.ts'

/** A planned page stood in its own way when its time came: which, and where to see why. */
const notPublished = defineTemplate<{ title: string; when: string; link: string }>({
  name: 'content.not-published',
  channel: 'email',
  da: ({ title, when, link }, { shortName }) => ({
    subject: `Siden blev ikke udgivet: ${title}`,
    text: [
      `Siden »${title}« skulle være udgivet ${when}. Det kunne den ikke, som den er nu. Det, der lå ude før, ligger der stadig.`,
      `Se, hvad der mangler, og udgiv den her:\n${link}`,
      `Venlig hilsen\n${shortName}`,
    ].join('\n\n'),
  }),
})

/** Tells whoever saved the draft last, and whoever answers for the page, once for each plan that could not be kept. */
export async function tellNotPublished(
  tx: Tx,
  { itemId, publishAt, byId }: Pick<Draft, 'itemId' | 'publishAt' | 'byId'>,
  origin: string,
): Promise<void> {
  const { title, ownerParty } = await itemById(tx, itemId)
  const [day = '', hour = ''] = (publishAt ?? '').split('T')
  const when = `${say(day, 'date')} kl. ${hour.replace(':', '.')}`
  for (const partyId of new Set([byId, ownerParty].filter((one) => one !== null))) {
    try {
      await notify(tx, {
        key: `content:not-published:${itemId}:${publishAt}:${partyId}`,
        template: notPublished,
        values: { title, when, link: `${origin}${editorPaths.page(itemId)}` },
        to: { partyId },
      })
    } catch (error) {
      // Whoever has no address sees it in the list of pages.
      if (!(error instanceof CannotNotify)) throw error
    }
  }
}
