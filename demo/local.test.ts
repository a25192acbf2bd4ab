// What the municipalities of the demo say otherwise, and the shared change that meets it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical, hashOf, merge, resolve, shown, verdict } from '../src/merging/index.ts'
import { demoLibrary, demoTranslations } from './library.ts'
import { localChanges, ownPages, ownTranslations, sharedChanges } from './local.ts'
import { nextBlocks, operationsOf } from './local-file.ts'
import { missingIn, otherAddresses, wrongWith } from './page-checks.test.support.ts'

const library = new Map(demoLibrary())
const tenants = ['klitby', 'lindeaa']

for (const tenant of tenants) {
  const there = new Set([
    ...[...library.values(), ...ownPages(tenant).map(([, page]) => page)].map(({ path }) => path),
    ...otherAddresses,
  ])

  test(`${tenant} says at least twelve pages otherwise, and each is still a whole page`, () => {
    const changed = localChanges(tenant)
    assert.ok(changed.size >= 12, String(changed.size))
    for (const [name, { changes }] of changed) {
      const page = library.get(name)!
      const operations = operationsOf(page.blocks, changes)
      assert.ok(operations.length, name)
      const blocks = shown(resolve(page.blocks, operations))
      assert.notEqual(canonical(blocks), canonical(page.blocks), name)
      assert.deepEqual(wrongWith({ ...page, blocks }, there), [], name)
      assert.deepEqual(missingIn(blocks, tenant), [], name)
    }
  })

  test(`${tenant} changes nothing that the library has locked, and hides nothing the law demands`, () => {
    for (const [name, { changes }] of localChanges(tenant)) {
      const { blocks } = library.get(name)!
      for (const operation of operationsOf(blocks, changes)) {
        const shared = blocks.find(({ id }) => id === operation.block)
        assert.notEqual(shared?.lock, 'locked', name)
        if (operation.kind === 'hide') assert.ok(!shared?.legal && shared?.lock !== 'text', name)
        if ('base' in operation) assert.equal(operation.base, hashOf(shared!), name)
      }
    }
  })

  test(`${tenant} has pages of its own, as good as the shared ones`, () => {
    const own = ownPages(tenant)
    assert.ok(own.length >= 2)
    for (const [name, page] of own) {
      assert.deepEqual(wrongWith(page, there), [], name)
      assert.deepEqual(missingIn(page.blocks, tenant), [], name)
    }
  })
}

test('a page of one’s own that is there in English says each of its blocks, and leads to pages that are there', () => {
  const own = new Map(ownPages('klitby'))
  const english = ownTranslations('klitby')
  assert.ok(english.length)
  const there = new Set([...library.values(), ...own.values()].map(({ path }) => path))
  for (const [, { path }] of demoTranslations()) there.add(`/en${path}`)
  for (const [name, page] of english) {
    const danish = own.get(name)!
    const shape = ({ blocks }: typeof page) => blocks.map(({ id, type }) => `${type} ${id}`)
    assert.deepEqual(shape(page), shape(danish), name)
    assert.equal(page.path, danish.path)
    assert.deepEqual(wrongWith({ ...danish, blocks: page.blocks }, there), [], name)
    assert.deepEqual(missingIn(page.blocks, 'klitby'), [], name)
  }
})

test('every sort of local change is there', () => {
  const kinds = tenants.flatMap((tenant) =>
    [...localChanges(tenant)].flatMap(([name, { changes }]) =>
      operationsOf(library.get(name)!.blocks, changes).map(({ kind }) => kind),
    ),
  )
  assert.deepEqual([...new Set(kinds)].toSorted(), ['fill', 'hide', 'insert', 'move', 'replace'])
})

test('8 weeks become 4: one merges and is looked at, one is a conflict, and the right to complain is new to both', () => {
  const [name, { changes, changeClass, inForceFrom }] = sharedChanges()[0]!
  const { blocks } = library.get(name)!
  const next = nextBlocks(blocks, changes)
  assert.equal(name, 'hjaelpemidler')
  assert.equal(changeClass, 'legal')
  assert.match(inForceFrom ?? '', /^\d{4}-\d{2}-\d{2}$/)
  const met = (tenant: string) =>
    merge(blocks, next, operationsOf(blocks, localChanges(tenant).get(name)!.changes))
  const about = (tenant: string, block: string) =>
    met(tenant).findings.find((one) => one.block === block)

  const merged = about('klitby', 'answer')
  assert.equal(merged?.what, 'merged-facts')
  assert.match(String(merged?.merged?.text), /inden 4 uger.*Sønderklit/)
  assert.equal(about('lindeaa', 'answer')?.what, 'conflict')
  for (const tenant of tenants) {
    const complain = about(tenant, 'complain')
    assert.equal(complain?.what, 'added')
    assert.ok(complain?.upstream?.legal)
    const says = verdict(met(tenant).findings, changeClass, { kind: 'follow' }, '2026-11-22')
    assert.equal(says, 'review')
  }
})

test('a change of a block that is not there is told, not dropped', () => {
  const { blocks } = library.get('hjaelpemidler')!
  const text = { id: 'nowhere', type: 'text', data: { text: 'Hej' } }
  assert.throws(() => operationsOf(blocks, [{ kind: 'hide', id: 'nowhere' }]), /nowhere/)
  assert.throws(() => operationsOf(blocks, [{ kind: 'say', block: text, after: 'gone' }]), /gone/)
  assert.throws(
    () => nextBlocks(blocks, [{ kind: 'say', block: text, after: undefined }]),
    /nowhere/,
  )
})
