export type Entry = { label: string; href: string }
export type Letter = { letter: string; anchor: string; entries: Entry[] }

const order = new Intl.Collator('da')

/** Entries in Danish order under their first letters: 'Aa' is an Å; what begins with no letter comes first, under #. */
export function byLetter(entries: readonly Entry[]): Letter[] {
  const letters: Letter[] = []
  for (const entry of entries.toSorted((a, b) => order.compare(a.label, b.label))) {
    const letter = letterOf(entry.label)
    const there = letters.find((one) => one.letter === letter)
    if (there) there.entries.push(entry)
    else letters.push({ letter, anchor: `bogstav-${anchor(letter)}`, entries: [entry] })
  }
  return letters
}

function letterOf(label: string): string {
  const [first = ''] = label.replace(/^aa/i, 'Å').toUpperCase().normalize('NFC')
  return /\p{L}/u.test(first) ? first : '#'
}

const anchor = (letter: string) =>
  ({ Æ: 'ae', Ø: 'oe', Å: 'aa', '#': 'tal' })[letter] ?? letter.toLowerCase()
