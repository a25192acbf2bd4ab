import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../../../merging/index.ts'
import { town, type Town } from '../../../../test/town.ts'
import { putPage } from '../index.ts'
import { withdrawPage } from '../items/publishing.ts'
import { editor } from './editor.test.support.ts'

const put = (here: Town, path: string, text = 'Ord.') =>
  here.write((tx) => {
    const blocks: Block[] = [
      { id: 'title', type: 'title', data: { text: `Om ${path}` } },
      { id: 'text', type: 'text', data: { text } },
    ]
    return putPage(tx, { kind: 'answer', meta: { path }, blocks }, { now: here.clock.now })
  })

test('a page that leads to one that is taken down is told of it, and so is whoever takes it down', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const goal = await put(here, '/side/maal')
  const from = await put(here, '/side/fra', 'Se [målet](/side/maal#nu) og [nyheder](/nyheder).')
  const dead = async () => (await here.get('/desk/sider?vis=links')).body.includes('Om /side/fra')
  const advised = async () =>
    (await here.get(`/desk/sider/${from}`)).body.includes('der er ingen side')
  assert.deepEqual([await dead(), await advised()], [false, false])
  assert.match((await here.get(`/desk/sider/${goal}/udgivelse`)).body, /1 side har et link hertil/)

  await here.write((tx) => withdrawPage(tx, goal))
  assert.deepEqual([await dead(), await advised()], [true, true])
})

test('an old address leads on while the page it leads to is there, and not when that is taken down', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const goal = await put(here, '/side/maal')
  await put(here, '/side/fra', 'Se [målet](/side/maal).')
  const dead = async () => (await here.get('/desk/sider?vis=links')).body.includes('Om /side/fra')
  const about = { adresse: '/side/nyt-maal', ansvarlig: '', 'laes-igen': '' }
  assert.equal((await here.post(`/desk/sider/${goal}/om`, about)).statusCode, 303)
  assert.equal((await here.post(`/desk/sider/${goal}/udgivelse`)).statusCode, 303)
  assert.equal((await here.get('/side/maal')).headers.location, '/side/nyt-maal')
  assert.equal(await dead(), false)
  await here.write((tx) => withdrawPage(tx, goal))
  assert.equal(await dead(), true)
})
