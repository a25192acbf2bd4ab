import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from './commands/all.ts'
import { helpText } from './main.ts'

test('the help lists every command with what it does', () => {
  const help = helpText()
  for (const { name, summary } of commands) {
    assert.match(help, new RegExp(`^  ${name} +${summary.replace(/[.()]/g, '\\$&')}$`, 'm'))
  }
})

test('every command says how it is used', () => {
  for (const { name, usage } of commands)
    assert.ok(usage.startsWith(`Brug: npx faelled ${name}`), name)
})
