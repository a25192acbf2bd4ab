import type { Capability } from '../../../platform/capability.ts'
import { putFilesRight } from './published.ts'
import { forgetAsked } from './store/asked.ts'
import { tendVocabulary } from './store/vocabulary.ts'

const hour = 3600
const day = 24 * hour
/** What was searched for is kept a year. */
const daysKept = 365

/** Each hour, pages that were published without being filed; each day, words that no page holds any more are forgotten, the rest is taken apart anew, and old questions go. */
export const searchTending: NonNullable<Capability['every']> = [
  {
    seconds: hour,
    name: 'search-files',
    async work({ write }) {
      while ((await write(putFilesRight)) > 0);
    },
  },
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
