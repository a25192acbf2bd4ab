import type { Carried, LeftOut } from './result.ts'
import { TooMuch } from './source/plain.ts'
import { say } from './texts.ts'

/** The account of an import: what came along, what did not, and what the author should know. */
export type Ledger = {
  carried: Carried[]
  leftOut: LeftOut[]
  notes: string[]
  carry(place: string, as: string): void
  leaveOut(place: string, what: string, sentence: string): void
  /** Counts a setting of how something looks; all are listed together at the end. */
  look(setting: string): void
  /** Lists what was counted, at the form's place. */
  listLooks(place: string): void
  /** Counts choices made; throws TooMuch when a list is used so often that no form would. */
  spend(choices: number): void
  /** Said once, however many times it is true. */
  note(sentence: string): void
}

/** Keeps account, each thing once. */
export function openLedger(): Ledger {
  const carried: Carried[] = []
  const leftOut: LeftOut[] = []
  const said = new Set<string>()
  let room = 100_000
  const looks = new Map<string, number>()
  const once = new Set<string>()
  const isNew = (...parts: string[]) => {
    const key = parts.join('\n')
    return !once.has(key) && once.add(key)
  }
  return {
    carried,
    leftOut,
    get notes() {
      return [...said]
    },
    carry(place, as) {
      if (isNew('carried', place, as)) carried.push({ place, as })
    },
    leaveOut(place, what, sentence) {
      if (isNew('out', place, what, sentence)) leftOut.push({ place, what, sentence })
    },
    look(setting) {
      looks.set(setting, (looks.get(setting) ?? 0) + 1)
    },
    listLooks(place) {
      const settings = [...looks].map(([name, count]) => `${name} (${count})`)
      if (settings.length) leftOut.push({ place, what: 'looks', sentence: say.looks(settings) })
      looks.clear()
    },
    spend(choices) {
      room -= choices
      if (room < 0) throw new TooMuch()
    },
    note(sentence) {
      said.add(sentence)
    },
  }
}
