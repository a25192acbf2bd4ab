import { globSync, readFileSync } from 'node:fs'
import { readModel } from '../../src/rules/index.ts'
import { measureTables } from '../../src/rules/ask/measure.ts'
import { type Figure, figure } from '../../tools/figures.ts'

const kit = '../shared/data/dmn'

/** Questions asked on every table of the public kit with two inputs or more, expected over all answers: all, in the order of the columns until decided, and ours. */
export function questionFigures(say: (line: string) => void): Figure[] {
  const files = globSync(`${kit}/**/*.dmn`)
  if (files.length === 0) {
    say(`Questions are not counted: the public kit is not in ${kit}.`)
    return []
  }
  const measured = files.flatMap((file) => {
    const read = readModel(readFileSync(file, 'utf8'))
    return read.ok ? measureTables(read.model) : []
  })
  const sum = (key: 'all' | 'fixed' | 'ours') => measured.reduce((all, one) => all + one[key], 0)
  const [all, fixed, ours] = [sum('all'), sum('fixed'), sum('ours')]
  say(
    `${measured.length} tables, ${measured.filter(({ exact }) => !exact).length} not read to the end`,
  )
  return [
    figure('rules', `questions on ${measured.length} tables, all`, all, 'questions'),
    figure('rules', 'in the order of the columns, until decided', fixed / all, 'of all'),
    figure('rules', 'ours', ours / all, 'of all', '≤ 0.65'),
  ]
}
