/** Whether plain data nests deeper than so many levels; looks no deeper than that. */
export function isDeeperThan(levels: number, data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  if (levels === 0) return true
  return Object.values(data).some((part) => isDeeperThan(levels - 1, part))
}
