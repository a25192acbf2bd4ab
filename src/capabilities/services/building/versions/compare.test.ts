import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { demoDefinition, demoServices } from '../../demo.ts'
import { readDefinition } from '../../publishing/publish.ts'
import { removePage, shifted } from '../edit/pages.ts'
import { putAsked, askedById } from '../edit/questions.ts'
import { same, type Work } from '../work.ts'
import { compare } from './compare.ts'
import { sentenceOf } from './difference.ts'

const carport = readDefinition(demoDefinition('carport'))
const works = demoServices.map((name) => readDefinition(demoDefinition(name)))
const told = (before: Work, after: Work) => compare(before, after).map(sentenceOf)

test('a change is told in words that its author would use', () => {
  const asked = askedById(carport, 'hoejde')!
  const better = putAsked(carport, {
    ...asked,
    question: { ...asked.question, label: { ...asked.question.label, da: 'Hvor højt?' } },
    required: false,
  })
  assert.deepEqual(told(carport, better), [
    `Spørgsmålet »Hvor højt?«: spørgsmålets ord er ændret fra »${asked.question.label.da}« til »Hvor højt?«`,
    'Spørgsmålet »Hvor højt?« kan nu springes over',
  ])
  const [first] = carport.dialogue.pages
  const less = told(carport, removePage(carport, first!.id))
  assert.ok(less.includes(`Siden »${first!.title.da}« er fjernet`))
  const moved = {
    ...carport,
    dialogue: { pages: shifted(carport.dialogue.pages, (page) => page === first, 1) },
  }
  assert.equal(told(carport, moved).length, 1)
  assert.match(told(carport, moved)[0]!, /står et andet sted$/)
})

/** Every place in a service, as a path of names. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([name, one]) =>
    placesIn(one, [...path, Array.isArray(value) ? Number(name) : name]),
  )
  return path.length ? [path, ...inner] : inner
}

/** The service with what stands at a place taken away or said otherwise. */
function altered(work: Work, path: (string | number)[], how: 'without' | 'otherwise'): Work {
  const copy = structuredClone(work) as Record<string | number, any>
  const last = path.at(-1)!
  const parent = path.slice(0, -1).reduce((at, name) => at[name], copy)
  if (how === 'without' && Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (how === 'without') delete parent[last]
  else if (typeof parent[last] === 'string') parent[last] += ' x'
  else if (typeof parent[last] === 'number') parent[last] += 1
  else if (typeof parent[last] === 'boolean') parent[last] = !parent[last]
  return copy as unknown as Work
}

test('two versions are told to be alike exactly when they are, whatever was changed', () => {
  // What a definition cannot be without is not taken away.
  const isLoose = (path: (string | number)[]) =>
    !/(^|\.)(id|da|pages|questions|title|label|step|properties|required|items|rules|decisions|receipt|contact|thanks|text|next|dialogue|data|outcomes|texts|login|ready|summary|table|inputs|outputs|name|value|expression|type|widget|source|kind|logic|entries|requires)$/.test(
      path.join('.'),
    )
  for (const work of works) {
    // What a file says of its own schema says nothing of the service.
    const places = placesIn(work).filter(([first]) => first !== '$schema')
    assert.deepEqual(compare(work, structuredClone(work)), [])
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom('without' as const, 'otherwise' as const),
        (path, how) => {
          if (how === 'without' && !isLoose(path)) return
          const after = altered(work, path, how)
          assert.equal(compare(work, after).length > 0, !same(work, after), path.join('.'))
        },
      ),
      { numRuns: 60 },
    )
  }
})
