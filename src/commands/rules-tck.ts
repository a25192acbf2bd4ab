import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type CaseResult, runFolder } from '../rules/index.ts'
import { print, tableOf } from './opened.ts'
import { wrong } from './rules-files.ts'

type Level = { level: string; passed: number; failed: number; skipped: number }

/** `rules tck DIR`: every folder below it with test files, level by level. The exit code is 1 when a case fails. */
export function rulesTck({ dir, json }: { dir: string; json: boolean }): number {
  const folders = foldersIn(dir)
  if (folders.length === 0)
    throw wrong(`${dir} har ingen mapper med tests (.xml) og modeller (.dmn).`)
  const now = new Date()
  const results = folders.flatMap(({ path, level }) =>
    runFolder({ name: basename(path), files: filesIn(path) }, now).map((one) => ({
      level,
      ...one,
    })),
  )
  const levels = [...Map.groupBy(results, ({ level }) => level)].map(([level, all]) =>
    tally(level, all),
  )
  const failing = results.filter(({ outcome }) => outcome === 'failed')
  if (json) print(JSON.stringify({ levels, failing }))
  else print([...failing.map(line), table(levels)].join('\n'))
  return failing.length > 0 ? 1 : 0
}

const line = ({ folder, case: id, sentence }: CaseResult) => `✗ ${folder} ${id}: ${sentence}`

const tally = (level: string, results: CaseResult[]): Level => {
  const count = (outcome: CaseResult['outcome']) =>
    results.filter((one) => one.outcome === outcome).length
  return { level, passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
}

function table(levels: Level[]): string {
  const rows = levels.map((one) => [
    one.level,
    ...[one.passed, one.failed, one.skipped].map(String),
  ])
  return tableOf([['', 'passed', 'failed', 'skipped'], ...rows])
}

type TestFolder = { path: string; level: string }

function foldersIn(dir: string): TestFolder[] {
  const path = resolve(dir)
  let entries: string[]
  try {
    entries = readdirSync(path).toSorted()
  } catch {
    throw wrong(`${dir} findes ikke, eller er ikke en mappe.`)
  }
  const own = entries.some((name) => name.endsWith('.xml')) ? [{ path, level: levelOf(path) }] : []
  const inner = entries
    .map((name) => join(path, name))
    .filter((inside) => statSync(inside, { throwIfNoEntry: false })?.isDirectory())
  return [...own, ...inner.flatMap(foldersIn)]
}

const levelOf = (path: string) =>
  /compliance-level-\d+/.exec(path)?.[0] ?? basename(resolve(path, '..'))

function filesIn(path: string): Map<string, string> {
  const names = readdirSync(path).filter((name) => /\.(xml|dmn)$/.test(name))
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(path, name), 'utf8')]))
}
