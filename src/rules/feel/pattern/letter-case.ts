// Letters that are the same when case does not count.

/** The forms of a character that count as the same. */
export function variants(point: number): number[] {
  const text = String.fromCodePoint(point)
  const forms = [text, text.toLowerCase(), text.toUpperCase(), text.toUpperCase().toLowerCase()]
  const points = forms.map((form) => Array.from(form, (sign) => sign.codePointAt(0)!))
  return [...new Set(points.filter(({ length }) => length === 1).flat())]
}

export const sameCase = (a: number, b: number): boolean =>
  a === b || variants(a).some((form) => variants(b).includes(form))
