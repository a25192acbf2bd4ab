import type { Capability, Context } from '../../platform/capability.ts'
import { tellNotPublished } from './editor/not-published.ts'
import { publishPage, withdrawPage } from './items/publishing.ts'
import { draftOf } from './items/store.ts'
import { momentOf } from './items/wall-time.ts'
import { presentedBy } from './facts/registry.ts'
import { openProposal } from './library/proposal-store.ts'
import { takeHome, takeRevision } from './library/take-revision.ts'
import { answerTrial } from './library/trials.ts'
import { inNewHouse } from './publishing/in-new-house.ts'
import { republish } from './publishing/publish.ts'
import { itemsThatLack, itemsThatSay } from './publishing/store.ts'
import { sweep } from './publishing/sweep.ts'

const making = ({ site, now }: Context) => ({ site, now })

/** Each page in a transaction of its own: one that cannot be made does not hold the others back. */
async function makeAnew(context: Context, dep: string) {
  for (const id of await context.read((tx) => itemsThatSay(tx, [dep])))
    await context.write((tx) => republish(tx, id, making(context)))
}

/** What follows from what people do with content, and from the clock. */
export const reactions = {
  on: {
    'content.fact-changed': async ({ key }, context) => {
      await makeAnew(context, `fact:${key}`)
      for (const id of await context.read((tx) => itemsThatLack(tx, key)))
        await context.write(async (tx) => {
          if (await openProposal(tx, id)) await takeHome(tx, id, making(context), { again: true })
        })
    },
    'content.media-changed': async ({ mediaId }, context) => makeAnew(context, `media:${mediaId}`),
    'platform.presented-anew': async ({ fields }, context) => {
      for (const field of fields) {
        const key = presentedBy[field]
        if (key) await makeAnew(context, `fact:${key}`)
      }
      await inNewHouse(context)
    },
    'content.renamed': async ({ itemId }, context) => makeAnew(context, `under:${itemId}`),
    'content.other-language': async ({ itemId }, context) =>
      void (await context.write((tx) => republish(tx, itemId, making(context)))),
    'content.day-over': async ({ itemId }, context) =>
      void (await context.write((tx) => republish(tx, itemId, making(context)))),
    'content.source-changed': async ({ itemId }, context) =>
      void (await context.write((tx) => takeHome(tx, itemId, making(context)))),
    'content.revision-shared': async ({ libraryItem }, context) =>
      context.write((tx) => takeRevision(tx, libraryItem, making(context))),
    'content.trial-asked': async ({ libraryItem, hash }, context) =>
      context.write((tx) => answerTrial(tx, libraryItem, hash, context.now)),
    'content.publish-due': async ({ itemId }, context) =>
      context.write(async (tx) => {
        const draft = await draftOf(tx, itemId)
        // Planned anew since, or published by hand: that plan will tell.
        if (!draft?.publishAt || momentOf(draft.publishAt) > context.now) return
        const done = await publishPage(tx, itemId, draft.byId, making(context))
        if (!done.ok) await tellNotPublished(tx, draft, context.site.origin)
      }),
    'content.withdraw-due': async ({ itemId }, context) =>
      context.write((tx) => withdrawPage(tx, itemId)),
  },
  every: [{ seconds: 600, name: 'sweep', work: async (context) => void (await sweep(context)) }],
} satisfies Pick<Capability, 'on' | 'every'>
