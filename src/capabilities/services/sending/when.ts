import { dayOf, say } from '../../../ui/dates.ts'
import { capital } from '../answers/words.ts'
import type { Next } from '../submission.ts'
import { texts } from '../texts.ts'

type About = { language: 'da' | 'en'; receivedAt: Date; now?: Date }

/** When a step comes, and more of it: an appointment at its time, what we promise by its last day, what is done on its day. */
export function whenOf({ due, detail }: Next, { language, receivedAt, now }: About): string {
  return [due && when(due), detail].filter(Boolean).join('. ')

  function when(at: string): string {
    const around = { language, ...(now && { now }) }
    if (at.length > 10) return capital(say(new Date(at), 'datetime', around))
    const day = say(at, 'weekday', around)
    return at === dayOf(receivedAt) ? capital(day) : texts[language].by(day)
  }
}
