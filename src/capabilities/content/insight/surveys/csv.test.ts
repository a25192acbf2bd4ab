import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './csv.ts'
import type { Question } from './survey.ts'

const questions: Question[] = [
  { id: 'q1', kind: 'scale', label: 'Hvor let var det?', options: [] },
  { id: 'q2', kind: 'choice', label: '=Hvordan kom du?', options: ['På cykel', '-bus'] },
  { id: 'q3', kind: 'text', label: 'Andet', options: [] },
]

test('a spreadsheet shows what was written, and reckons none of it', () => {
  const texts = [
    '=HYPERLINK("https://ond.example";"Klik")',
    '+1',
    '-1+1',
    '@SUM(A1)',
    ' =1+1',
    '\t=1',
    '＝1',
    '\r\n=1',
  ]
  const csv = csvOf(
    questions,
    texts.map((text) => ({ day: '2026-11-23', answers: { q1: 5, q2: 1, q3: text } })),
    'Dag',
  )
  assert.ok(csv.startsWith('\uFEFF"Dag";"Hvor let var det?";"\'=Hvordan kom du?";"Andet"\r\n'))
  const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!)
  assert.equal(cells.length, 4 * (texts.length + 1))
  for (const cell of cells) assert.doesNotMatch(cell, /^[\s]*[=+\-@＝＋－＠]/)
  assert.ok(cells.includes("'-bus") && cells.includes('5'))
})

test('quotation marks, semicolons and lines stay in their cell, and what was not answered is empty', () => {
  const csv = csvOf(
    questions,
    [{ day: '2026-11-23', answers: { q3: 'Hun sagde "nej"; så\ngik hun' } }],
    'Dag',
  )
  assert.ok(csv.endsWith('"2026-11-23";"";"";"Hun sagde ""nej""; så\ngik hun"\r\n'))
})
