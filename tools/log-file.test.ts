import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { logFile } from './log-file.ts'

test('a log file is put aside when it is long, and only its owner may read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faelled-log-'))
  const file = join(folder, 'web.log')
  const write = logFile(file)
  for (let megabyte = 0; megabyte < 21; megabyte++) write('x'.repeat(1_000_000))
  write('og videre\n')
  assert.equal(readFileSync(file, 'utf8'), 'og videre\n')
  assert.equal(statSync(`${file}.1`).size, 21_000_000)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  rmSync(folder, { recursive: true })
})
