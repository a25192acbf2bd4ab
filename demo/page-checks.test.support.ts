// What every page of the demo is held to, shared or local.
import { globSync, readFileSync } from 'node:fs'
import { easeOf } from '../src/capabilities/content/editor/advice/lix.ts'
import { fillBlocks } from '../src/capabilities/content/facts/fill.ts'
import { placeholderProblem } from '../src/capabilities/content/facts/registry.ts'
import { checkPage } from '../src/capabilities/content/items/check.ts'
import { plainText } from '../src/capabilities/content/markdown/plain.ts'
import { leadOf, titleOf } from '../src/capabilities/content/words.ts'
import type { Block } from '../src/merging/index.ts'
import { demoFacts } from './facts.ts'
import { demoTenants } from './tenants.ts'

export type Read = { kind: string; path: string; blocks: readonly Block[] }

const notRead = new Set(['href', 'tone', 'phone', 'hours', 'address', 'email'])

/** All words of a page as they are read, a line each. */
export const linesOf = (blocks: readonly Block[]): string[] =>
  blocks
    .filter(({ id }) => id !== 'demo')
    .flatMap(({ data }) => Object.entries(data).filter(([name]) => !notRead.has(name)))
    .flatMap(([, value]) => plainText(String(value)).split('\n'))

/** The facts of a municipality by key, with those it presents itself as. */
export function factsOf(key: string): Map<string, unknown> {
  const { name, profile } = demoTenants.find((one) => one.key === key)!
  const { shortName, phone, email, address } = profile as unknown as Record<string, string>
  const own = { navn: name, kortnavn: shortName, telefon: phone, email, adresse: address }
  return new Map<string, unknown>([
    ...Object.entries(own).map(([part, value]) => [`kommune.${part}`, value] as const),
    ...Object.entries(demoFacts[key] ?? {}),
  ])
}

const services = globSync(`${import.meta.dirname}/services/*.json`).map(
  (file) => `/selvbetjening/${JSON.parse(readFileSync(file, 'utf8')).slug}`,
)

/** Addresses that are there beside pages. */
export const otherAddresses = [...services, '/mine-sager', '/mit', '/mit/skift', '/selvbetjening']

const linksIn = (text: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href]) => href!)

/** What is wrong with a page, in words; `there` are the addresses it may lead to. */
export function wrongWith({ kind, blocks }: Read, there: ReadonlySet<string>): string[] {
  const wrong = checkPage(kind, blocks).map((problem) => JSON.stringify(problem))
  const say = (words: string, broken: boolean) => void (broken && wrong.push(words))
  const ids = blocks.map(({ id }) => id)
  say('two blocks of one id', new Set(ids).size !== ids.length)
  say('a long title', titleOf(blocks).length > 60)
  const lead = leadOf(blocks).length
  say(`a lead of ${lead}`, lead <= 20 || lead > 220)

  const lines = linesOf(blocks)
  const ease = easeOf(lines)?.lix ?? 0
  say(`lix ${ease}`, ease >= 45)
  for (const line of lines) {
    say(`a mark that is not read: ${line}`, /\]\(|\[|\*\*|\{\{/.test(line))
    say(`a word we do not use: ${line}`, /!(\s|$)|\bdesværre\b|klik her/i.test(line))
  }

  const hrefs = [
    ...linksIn(JSON.stringify(blocks)),
    ...blocks.flatMap(({ data }) => (typeof data.href === 'string' ? [data.href] : [])),
  ]
  for (const href of hrefs) {
    const leads = href.startsWith('/') ? there.has(href) : /^(https:\/\/|tel:\d+$)/.test(href)
    say(`a link to nothing: ${href}`, !leads)
  }

  const placeholder = /\{\{([a-z0-9.-]+)\??(?:\|([a-z]+))?\}\}/g
  for (const [whole, key, format] of JSON.stringify(blocks).matchAll(placeholder))
    say(`an unknown ${whole}`, placeholderProblem(key!, format ?? '') !== undefined)

  const runs = blocks.filter(({ type }, n) => type === 'step' && blocks[n - 1]?.type !== 'step')
  say('steps that are counted twice', runs.length > 1)
  for (const { id, type, data } of blocks)
    say(`${id} has no words for the picture`, type === 'image' && !data.alt && !data.decorative)
  return wrong
}

/** The facts a municipality would have to write before this could go out. */
export const missingIn = (blocks: readonly Block[], tenant: string): string[] =>
  fillBlocks(blocks, factsOf(tenant), new Date('2026-11-22T09:00:00Z')).missing
