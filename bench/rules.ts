import type { Ground } from '../tools/bench-run.ts'
import type { Figure } from '../tools/figures.ts'
import { feelFigures } from './rules/feel.ts'
import { networkFigures } from './rules/network.ts'
import { questionFigures } from './rules/questions.ts'
import { tableFigures } from './rules/tables.ts'

/** The decision engine beside those that others use, on the same rules in the same run; and what it costs to ask only what matters. */
export async function measure({ say }: Ground): Promise<Figure[]> {
  return [
    ...feelFigures(say),
    ...(await tableFigures(say)),
    ...networkFigures(say),
    ...questionFigures(say),
  ]
}
