/** All that was posted, as text: one for each name, and nothing a text in the database may not hold. */
export function textsOf(body: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body ?? {})
      .filter(([name]) => name !== '__proto__')
      .map(([name, value]) => [name, textOf([value].flat()[0])]),
  )
}

const textOf = (value: unknown) =>
  (typeof value === 'string' ? value : '').replaceAll('\0', '').toWellFormed()
