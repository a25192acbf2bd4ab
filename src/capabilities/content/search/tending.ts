import type { Capability } from '../../../platform/capability.ts'
import { forgetAsked } from './store/asked.ts'
import { tendVocabulary } from './store/vocabulary.ts'

const day = 86_400
/** What was searched for is kept a year. */
const daysKept = 365

/** Each day: words that no page holds any more are forgotten, the rest is taken apart anew, and old questions go. */
export const searchTending: NonNullable<Capability['every']> = [
  {
    seconds: day,
    name: 'search',
    work: ({ write, now }) =>
      write(async (tx) => {
        await tendVocabulary(tx)
        await forgetAsked(tx, new Date(+now - daysKept * day * 1000))
      }),
  },
]
