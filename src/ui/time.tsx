import { type At, dayOf, type Format, moment, say } from './dates.ts'
import { useNow, useSite } from './site.ts'

const onlyDay = /^\d{4}-\d{2}-\d{2}$/

/** A moment in words, readable by machines too. */
export function Time({ at, format = 'date' }: { at: At; format?: Format | undefined }) {
  const machine =
    typeof at === 'string' && onlyDay.test(at)
      ? dayOf(at)
      : moment(at).toISOString().slice(0, 19) + 'Z'
  return (
    <time datetime={machine}>
      {say(at, format, { language: useSite().language, now: useNow() })}
    </time>
  )
}
