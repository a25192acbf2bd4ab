import type { Capability } from '../../../platform/capability.ts'
import { daysAfter } from '../../../platform/civil-days.ts'
import { dayOf } from '../../../ui/dates.ts'
import { forgetAnswers } from './answers/store.ts'
import { lastOver } from './peers/period.ts'
import { closePeriod, isClosed } from './peers/store.ts'
import { forgetReplies } from './surveys/store.ts'
import { forgetViews } from './views/store.ts'

const hour = 3600
/** What people have answered is kept a year; counts, which tell of nobody, so long that two years can be compared. */
const daysKept = { answers: 365, views: 3 * 365 }

/** Each hour: periods that are over are closed, and what has been kept long enough is forgotten. */
export const insightTending: NonNullable<Capability['every']> = [
  {
    seconds: hour,
    name: 'insight',
    async work({ read, write, now }) {
      const today = dayOf(now)
      const period = lastOver(today)
      if (!(await read((tx) => isClosed(tx, period)))) await write((tx) => closePeriod(tx, period))
      await write(async (tx) => {
        await forgetAnswers(tx, daysAfter(today, -daysKept.answers))
        await forgetReplies(tx, daysAfter(today, -daysKept.answers))
        await forgetViews(tx, daysAfter(today, -daysKept.views))
      })
    },
  },
]
