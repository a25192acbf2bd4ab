import { readDefinition } from '../src/capabilities/services/publishing/publish.ts'
import type { Ground } from '../tools/bench-run.ts'
import { type Figure, figure } from '../tools/figures.ts'
import { type Count, countQuestions } from './house/count-questions.ts'
import { factsOfTestPeople, sixServices } from './house/test-people.ts'

const rounds = 40

/** How many of the questions that decide something are asked, on the six services, of the test people with their registers. */
export async function measure({ say }: Ground): Promise<Figure[]> {
  const people = await factsOfTestPeople(new Date())
  const total: Count = { all: 0, fixed: 0, ours: 0, ours0: 0 }
  for (const { name, definition } of sixServices) {
    const count = countQuestions(readDefinition(definition), people, rounds)
    for (const key of Object.keys(total) as (keyof Count)[]) total[key] += count[key]
    say(`${name}: ${words(count, people.length * rounds)}`)
  }
  say(`all six: ${words(total, people.length * rounds * sixServices.length)}`)
  return [
    figure('questions', 'fixed order, stop when decided', total.fixed / total.all, 'of all'),
    figure('questions', 'ours, no register answers', total.ours0 / total.all, 'of all'),
    figure('questions', 'ours, registers answer first', total.ours / total.all, 'of all', '≤ 0.5'),
  ]
}

const words = ({ all, fixed, ours, ours0 }: Count, times: number) =>
  `all ${(all / times).toFixed(1)}, fixed ${(fixed / times).toFixed(1)}, ours without registers ${(ours0 / times).toFixed(1)}, ours ${(ours / times).toFixed(1)} (${(ours / all).toFixed(2)} of all)`
