import type { Choice } from '../draft/sketch.ts'
import type { Ledger } from '../ledger.ts'
import { plainText } from '../source/html.ts'
import { isObject, type Plain, textOf } from '../source/plain.ts'
import { say } from '../texts.ts'

/** Lists that Drupal comes with and refers to by name. */
const known: Record<string, [string, string][]> = {
  yes_no: [
    ['Yes', 'Ja'],
    ['No', 'Nej'],
  ],
  gender: [
    ['Male', 'Mand'],
    ['Female', 'Kvinde'],
    ['Transgender', 'Transkønnet'],
  ],
  days: ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag'].map(
    (day, index) => [
      ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][index]!,
      day,
    ],
  ),
  months: 'Januar Februar Marts April Maj Juni Juli August September Oktober November December'
    .split(' ')
    .map((month, index) => [
      'January February March April May June July August September October November December'.split(
        ' ',
      )[index]!,
      month,
    ]),
}

/** The choices of an element, each value once. Empty when they are kept elsewhere, and then that is listed. */
export function optionsOf(
  options: Plain | undefined,
  place: string,
  name: string,
  ledger: Ledger,
): Choice[] {
  const found = new Map<string, Choice>()
  const add = (value: string, label: string, hint?: string) => {
    if (!value.trim()) return
    ledger.spend(1)
    const words = plainText(label).text || value
    if (found.has(value)) ledger.leaveOut(place, 'option', say.optionDropped(name, words))
    else
      found.set(value, {
        value,
        label: { main: words },
        ...(hint ? { hint: { main: plainText(hint).text } } : {}),
      })
  }
  const gather = (list: Plain | undefined): void => {
    if (!isObject(list) && !Array.isArray(list)) return
    for (const [value, label] of Object.entries(list)) {
      const text = textOf(label)
      if (text === undefined) gather(label)
      // 'Label -- what it means'
      else add(value, ...(text.split(' -- ') as [string, string?]))
    }
  }
  const listed = textOf(options)
  if (listed !== undefined && Object.hasOwn(known, listed))
    for (const [value, label] of known[listed]!) add(value, label)
  else gather(options)
  if (!found.size) ledger.leaveOut(place, `#options: ${listed ?? ''}`, say.noOptions(name))
  return [...found.values()]
}
