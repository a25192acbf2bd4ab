import type { Capability } from '../../../platform/capability.ts'
import { dayOf } from '../../../ui/dates.ts'
import { behind } from './store/variants.ts'
import { takeHome, takeRevision } from './take-revision.ts'
import { answerTrial } from './trials.ts'

/** What follows when something shared has changed, and when a freeze ends. */
export const sharingReactions = {
  on: {
    'services.revision-shared': ({ sharedId }, context) =>
      context.write((tx) => takeRevision(tx, sharedId, context.now)),
    'services.trial-asked': ({ sharedId, hash }, context) =>
      context.write((tx) => answerTrial(tx, sharedId, hash, context.now)),
  },
  every: [
    {
      seconds: 600,
      name: 'shared-services',
      async work({ now, read, write }) {
        for (const id of await read((tx) => behind(tx, dayOf(now))))
          await write((tx) => takeHome(tx, id, now, { again: true }))
      },
    },
  ],
} satisfies Pick<Capability, 'on' | 'every'>
