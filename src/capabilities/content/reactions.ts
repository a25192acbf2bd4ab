import type { Capability, Context } from '../../platform/capability.ts'
import { publishPage, withdrawPage } from './items/publishing.ts'
import { draftOf } from './items/store.ts'
import { momentOf } from './items/wall-time.ts'
import { takeRevision } from './library/take-revision.ts'
import { answerTrial } from './library/trials.ts'
import { republish } from './publishing/publish.ts'
import { itemsThatSay } from './publishing/store.ts'

const making = ({ site, now }: Context) => ({ site, now })

/** What follows from what people do with content, and from the clock. */
export const reactions: Pick<Capability, 'on' | 'every'> = {
  on: {
    'content.fact-changed': async ({ key }, context) => {
      const ids = await context.read((tx) => itemsThatSay(tx, [`fact:${key}`]))
      for (const id of ids) await context.write((tx) => republish(tx, id, making(context)))
    },
    'content.revision-shared': async ({ libraryItem }, context) =>
      void (await context.write((tx) => takeRevision(tx, libraryItem, making(context)))),
    'content.trial-asked': async ({ libraryItem, hash }, context) =>
      context.write((tx) => answerTrial(tx, libraryItem, hash, context.now)),
    'content.publish-due': async ({ itemId }, context) =>
      context.write(async (tx) => {
        const draft = await draftOf(tx, itemId)
        // Planned anew since, or published by hand: that plan will tell.
        if (!draft?.publishAt || momentOf(draft.publishAt) > context.now) return
        await publishPage(tx, itemId, draft.byId, making(context))
      }),
    'content.withdraw-due': async ({ itemId }, context) =>
      context.write((tx) => withdrawPage(tx, itemId)),
  },
}
