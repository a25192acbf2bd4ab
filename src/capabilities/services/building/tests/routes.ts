import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Keys } from '../../../../platform/keys.ts'
import { walk } from '../../answers/walk.ts'
import type { Test } from '../../definition.ts'
import type { Rules } from '../../rules.ts'
import { openWorking } from '../actions.ts'
import { maybe, words } from '../forms.ts'
import { builders } from '../policy.ts'
import { openTry } from '../preview/state.ts'
import { edit, type Outcome, type Params } from '../routes/edit.ts'
import { given, same, stampOf, type Work } from '../work.ts'
import { answerFields, answersFrom, deciding } from './answers.ts'
import { expectFields, expectFrom } from './expect.ts'
import { SuggestionsPage } from './pages/suggestions.tsx'
import { TestPage } from './pages/test.tsx'
import { TestsPage } from './pages/list.tsx'
import { testPaths as paths } from './paths.ts'
import { outcomesNow } from './run.ts'
import { suggestTests } from './suggest.ts'
import { testTexts } from './texts.ts'
import { sayAnswers } from './words.ts'

const config = { for: [...builders] }
const { errors: e } = testTexts.da
const most = 500

const TestForm = z.object({ navn: words(e.name, 200), andre: maybe(100_000) })
const SuggestionsForm = z.object({ valgt: z.array(z.string()).min(1, e.suggestions) })

const testAt = ({ tests = [] }: Work, at: string | undefined): Test | undefined =>
  at !== undefined && /^\d{1,3}$/.test(at) ? tests[Number(at)] : undefined

/** The tests of a service: run, written, taken from a try, and made of the tables. */
export const testRoutes =
  ({ keys, rules }: { keys: Keys; rules: Rules }) =>
  (app: FastifyInstance) => {
    app.get<{ Params: Params }>(
      paths.tests(':service'),
      { config },
      async ({ read, params }, reply) =>
        reply.page(TestsPage, { working: await read((tx) => openWorking(tx, params.service)) }),
    )

    edit(app, {
      path: paths.suggestions(':service'),
      schema: SuggestionsForm,
      part: ({ rules: own, tests = [] }) => [own, tests],
      fields: () => ({}),
      apply(work, _, data): Outcome {
        const chosen = suggestTests(work).filter((test) => data.valgt.includes(stampOf(test)))
        return withTests(work, [...(work.tests ?? []), ...chosen], 'valgt')
      },
      page: SuggestionsPage,
      next: ({ service }) => paths.tests(service),
      more: async (_, { work }) => ({ tests: suggestTests(work) }),
    })

    for (const path of [paths.new(':service'), paths.test(':service', ':test')]) {
      edit(app, {
        path,
        schema: TestForm,
        part: (work, { test }) => (test === undefined ? null : testAt(work, test)),
        fields: (work, { test }): Fields => {
          const known = testAt(work, test)
          return known ? fieldsOf(work, known) : { andre: '{}' }
        },
        apply(work, { test: at }, { navn }, form): Outcome {
          const before = testAt(work, at)
          const { knap, t } = form.values
          const others = (work.tests ?? []).filter((one) => one !== before)
          if (before && knap === 'fjern') return withTests(work, others, 'navn')
          if (t !== undefined) return { again: fromTry(work, t) }
          const { answers, facts = {}, errors } = answersFrom(work, form)
          const answered = { answers, ...(Object.keys(facts).length > 0 && { facts }) }
          const now = outcomesNow(work, answered)
          if (knap === 'nu')
            return Object.keys(errors).length
              ? { errors }
              : {
                  again: {
                    ...fieldsOf(work, {
                      name: navn ?? form.values.navn ?? '',
                      ...answered,
                      expect: now,
                    }),
                    udfyldt: 'ja',
                  },
                }
          const expected = expectFrom(work, form, now)
          const wrong = { ...errors, ...expected.errors }
          if (!Object.keys({ ...answers, ...facts }).length) wrong.navn ??= e.answer
          if (!Object.keys(expected.expect).length) wrong.udfald = e.expect
          const made: Test = { name: navn, ...answered, expect: expected.expect }
          // Sent twice, it is the test that was made.
          if (!before && others.some((one) => same(one, made))) return work
          if (others.some(({ name }) => name === navn)) wrong.navn = e.taken(navn)
          if (Object.keys(wrong).length) return { errors: wrong }
          const tests = before
            ? work.tests!.map((one) => (one === before ? made : one))
            : [...others, made]
          return withTests(work, tests, 'navn')
        },
        page: TestPage,
        next: ({ service }) => paths.tests(service),
      })
    }

    /** The answers of a try, those that decide something, and what the rules made of them. */
    function fromTry(work: Work, sealed: string) {
      const { typed } = openTry(keys, sealed)
      const { answers: all } = walk(rules, work, { typed, known: {} }, 'da')
      const wanted = new Set(deciding(work).map(({ id }) => id))
      const answers = Object.fromEntries(Object.entries(all).filter(([id]) => wanted.has(id)))
      const name = sayAnswers(work, { answers }).slice(0, 200)
      return {
        ...fieldsOf(work, { name, answers, expect: outcomesNow(work, { answers }) }),
        udfyldt: 'ja',
      }
    }
  }

type Fields = Record<string, string | string[]>

const fieldsOf = (work: Work, { name, expect, ...answered }: Test): Fields => ({
  navn: name,
  ...answerFields(work, answered),
  ...expectFields(work, expect),
})

const withTests = (work: Work, tests: Test[], field: string): Outcome =>
  tests.length > most
    ? { errors: { [field]: e.most } }
    : { ...work, ...given({ tests: tests.length || work.tests ? tests : undefined }) }
