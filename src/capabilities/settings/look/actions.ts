import type { Tx } from '../../../platform/db.ts'
import { saveTheme, themeVersions } from '../../../platform/themes.ts'
import type { ThemeInput } from '../../../ui/theme.ts'
import { judge } from '../../../ui/theme/judge.ts'
import { keepFiles } from '../../files/index.ts'
import { fileOf } from '../pictures/keep.ts'
import { pictureById } from '../pictures/store.ts'

/** Whoever saves over an older theme than the newest is told; the newest may be the very same. */
export type LookSaved = 'saved' | 'changed' | 'unreadable' | 'no-picture'

/** Saves how the tenant looks over version `over`, by who may. */
export async function saveLook(
  tx: Tx,
  input: ThemeInput,
  over: number,
  by: string,
  now: Date,
): Promise<LookSaved> {
  if (judge(input).length) return 'unreadable'
  if (await isNewest(tx, input)) return 'saved'
  const pictures = [input.logo, input.picture].filter((one) => one !== undefined)
  for (const one of pictures) if (!(await pictureById(tx, fileOf(one)))) return 'no-picture'
  const saved = await saveTheme(tx, input, over, by, now)
  if (saved !== 'saved') return saved === 'changed' && (await isNewest(tx, input)) ? 'saved' : saved
  // Kept for good: an earlier version may be taken up again, and pages in caches still show its pictures.
  await keepFiles(tx, pictures.map(fileOf), 'theme')
  return 'saved'
}

const isNewest = async (tx: Tx, input: ThemeInput) =>
  sorted((await themeVersions(tx))[0]?.choice) === sorted(input)

/** The same whatever the order of the fields: jsonb has its own. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
