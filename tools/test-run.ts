import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join, sep } from 'node:path'
import { sorted } from '../src/commands/command.ts'
import { check } from './check.ts'
import { askedToEnd } from './operator.ts'
import { testCluster } from './postgres/throwaway.ts'
import { Problem } from './problem.ts'
import { nodeFlags, root } from './program.ts'
import { print, seconds, step } from './progress.ts'
import { batchesOf, entriesOf } from './test-batches.ts'

const rooms = '{src,standins,demo,bench,tools,test}'
const oneTestMs = 600_000
/** MB for what has just been made: tests make much and keep little, and clear away less often with more room. */
const roomForNew = '--max-semi-space-size=64'
/** A run that has not ended by then never will. */
const wholeRunMs = 80 * 60_000

/** Every test file. Those of the whole house take longest and begin first, so that nobody waits for one at the end. */
export function testFiles(): string[] {
  const files = globSync(`${rooms}/**/*.test.{ts,tsx}`, { cwd: root }).sort()
  return files.toSorted((a, b) => Number(ofHouse(b)) - Number(ofHouse(a)))
}

const ofHouse = (file: string) => file.startsWith(join('test', sep))

/** The test files that the operator named, by folder, path or part of it. */
function chosenFiles(names: string[]): string[] {
  const all = testFiles()
  const chosen = names.flatMap((name) => {
    const part = name.replace(/^\.\//, '')
    const fitting = all.filter((file) => file.includes(part))
    if (fitting.length === 0) throw new Problem(`Ingen prøver passer til ${name}`, 2)
    return fitting
  })
  return [...new Set(chosen)]
}

/** With names: those tests. Without: formatting, lint, types and every test. Says whether all is well. */
export async function testAll(args: string[]): Promise<boolean> {
  const began = performance.now()
  const { options, names } = sorted(args)
  if (names.length) return runTests(chosenFiles(names), [...options])
  const tidy = await check()
  const passed = await runTests(testFiles(), [...options])
  print(
    `${tidy && passed ? '✓ Alt er i orden' : '✗ Noget er ikke i orden; se ovenfor'}  ${seconds(began)}`,
  )
  return tidy && passed
}

/** Runs test files against a PostgreSQL of their own, and lets node:test tell how it went. */
export async function runTests(
  files: string[],
  options: string[] = [],
  env = {},
): Promise<boolean> {
  const given = process.env.FAELLED_TEST_DATABASE
  const cluster = given
    ? { url: given, stop: async () => {} }
    : await step('PostgreSQL til prøverne', () => testCluster())
  const limits = ['--test-concurrency=3', `--test-timeout=${oneTestMs}`]
  const { entries, clear } = entriesOf(batchesOf(files))
  try {
    const child = spawn(
      process.execPath,
      [
        ...nodeFlags,
        roomForNew,
        '--test',
        '--test-reporter=spec',
        ...limits,
        ...options,
        ...entries,
      ],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, ...env, FAELLED_TEST_DATABASE: cluster.url },
      },
    )
    void askedToEnd(() => child.kill('SIGKILL')).then((name) => child.kill(name))
    const patience = setTimeout(() => {
      print(`✗ Prøverne blev ikke færdige på ${wholeRunMs / 60_000} minutter`)
      child.kill('SIGKILL')
    }, wholeRunMs)
    const code = await new Promise((done, fail) => child.once('error', fail).once('exit', done))
    clearTimeout(patience)
    return code === 0
  } finally {
    clear()
    await cluster.stop()
  }
}

/** The fault tests in full: with FAELLED_TORTURE=1 they go as many rounds as the test plan asks for. */
export function tortureAll(names: string[], options: string[]): Promise<boolean> {
  const folder = join('test', 'torture', '/')
  const chosen = names.length ? chosenFiles(names) : chosenFiles([folder])
  const files = chosen.filter((file) => file.startsWith(folder))
  if (files.length === 0)
    throw new Problem(`Ingen fejlprøver i ${folder} passer til ${names.join(', ')}`, 2)
  return runTests(files, options, { FAELLED_TORTURE: '1' })
}
