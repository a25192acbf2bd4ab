import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compileTheme, type ThemeInput } from './theme.ts'
import { contrast, mix, toHex, toOklch } from './theme/colour.ts'
import { derive, ratioOf } from './theme/derive.ts'
import { examples, faelles, klitby } from './theme/examples.ts'
import { fixed, type Mode, pairs } from './theme/tokens.ts'
import { landscapeNames } from './drawings/landscapes.tsx'

const modes: Mode[] = ['light', 'dark']

function assertReadable(input: ThemeInput) {
  for (const mode of modes) {
    const tokens = derive(input, mode)
    for (const pair of pairs) {
      const ratio = ratioOf(pair, tokens, mode)
      const where = `${input.brand} ${input.accent} ${mode}: ${pair.text} on ${pair.on}`
      assert.ok(ratio !== undefined && ratio >= pair.needed, `${where} is ${ratio}`)
    }
  }
}

test('the themes that come with the house can be read, every pair, in light and dark', () => {
  for (const input of Object.values(examples)) {
    assertReadable(input)
    assert.ok(compileTheme(input).ok, input.key)
  }
})

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`)

test('any two colours become a theme that can be read', () => {
  const header = fc.constantFrom('paper' as const, 'brand' as const)
  const landscape = fc.constantFrom(...landscapeNames)
  fc.assert(
    fc.property(colour, colour, header, landscape, (brand, accent, header, landscape) => {
      const input = { ...faelles, brand, accent, header, landscape }
      assertReadable(input)
      assert.ok(compileTheme(input).ok)
    }),
    { numRuns: 150 },
  )
})

test('a colour that can be read already is left as it was chosen', () => {
  const { overrides, ...chosen } = klitby
  assert.ok(overrides)
  assert.equal(derive(chosen, 'light').brand, '#0b5061')
  assert.equal(derive(chosen, 'light').accent, '#b23e2b')
})

test('a brand too bright for text is darkened, and keeps its hue', () => {
  const yellow = derive({ ...faelles, brand: '#f2c200' }, 'light')
  assert.ok(contrast(yellow.brand, '#ffffff') >= 4.5)
  assert.ok(Math.abs(toOklch(yellow.brand).h - toOklch('#f2c200').h) < 4)
})

test('a pair chosen by hand that cannot be read is refused, with a sentence', () => {
  const pale = { light: { muted: '#b0b0b0', bg: '#ffffff' } }
  const answer = compileTheme({ ...faelles, overrides: pale })
  assert.ok(!answer.ok)
  const about = answer.problems.find(({ pair }) => pair === 'light: muted / bg')
  assert.match(
    about?.sentence ?? '',
    /dæmpede tekst kan ikke læses på siden i lyst: kontrasten er 2,1/,
  )
})

const sneaky = (change: Partial<ThemeInput>) => compileTheme({ ...faelles, ...change })

test('what goes into the style sheet can only be colours and known names', () => {
  assert.ok(!sneaky({ brand: 'red;} body{display:none' }).ok)
  assert.ok(!sneaky({ key: 'a"b' }).ok)
  assert.ok(!sneaky({ mark: '../etc' }).ok)
  assert.ok(!sneaky({ landscape: 'moon' }).ok)
  const unknown = { light: { 'x;}': '#000000' } } as NonNullable<ThemeInput['overrides']>
  assert.ok(!sneaky({ overrides: unknown }).ok)
})

test('the compiler knows the status colours that the style sheet has', () => {
  const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
  for (const [mode, part] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    for (const [name, value] of Object.entries(fixed[mode])) {
      if (name === 'on-light') continue
      const property = name === 'focus-out' ? '--focus-out' : `--c-${name}`
      assert.match(part, new RegExp(`${property}: ${value}[;\\s]`, 'i'), `${mode} ${name}`)
    }
  }
})

test('black and white are 21 apart, and colours survive the journey to OKLCH and back', () => {
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21)
  assert.equal(mix('#ffffff', 0.5, '#000000'), '#808080')
  fc.assert(fc.property(colour, (hex) => assert.equal(toHex(toOklch(hex)), hex)))
})
