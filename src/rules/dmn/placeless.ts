/** The same data without the places it was read from: two models that say the same are then equal. */
export function placeless<T>(data: T): T {
  if (Array.isArray(data)) return data.map(placeless) as T
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).filter(([key]) => !placeKeys.has(key))
  return Object.fromEntries(entries.map(([key, part]) => [key, placeless(part)])) as T
}

const placeKeys = new Set(['place', 'textPlace', 'cells'])
