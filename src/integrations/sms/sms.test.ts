import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inspect } from 'node:util'
import { rehearsal } from '../../../standins/rehearsal.ts'
import { gatewaySms } from './index.ts'

const here = await rehearsal()
after(() => here[Symbol.asyncDispose]())
const world = `http://localhost:${here.ports.world}`
const send = gatewaySms({ url: world, token: 'kun-til-demo' }, { patience: 400 })
const sms = { id: 'en-besked', from: 'Klitby', to: '4512345678', text: 'Hej Åse: 10 €' }
const fault = (way: string) =>
  fetch(`${world}/api/faults`, {
    method: 'PUT',
    body: JSON.stringify({ sms: way }),
    headers: { 'content-type': 'application/json' },
  })
const outbox = async () =>
  (await (await fetch(`${world}/api/messages?type=sms`)).json()) as {
    to: string[]
    from: string
    text: string
    reference: string
  }[]

test('an SMS arrives as it was written, under its reference', async () => {
  assert.equal(await send(sms), undefined)
  const [{ to, from, text, reference } = assert.fail()] = await outbox()
  assert.deepEqual(
    { to, from, text, reference },
    { to: [sms.to], from: 'Klitby', text: sms.text, reference: sms.id },
  )
})

test('what the gateway will never take is an answer, all else may be tried again', async () => {
  assert.deepEqual(await send({ ...sms, to: '12' }), { refused: '422' })
  assert.deepEqual(await send({ ...sms, to: 'tolv' }), { refused: 'not a telephone number' })
  assert.deepEqual(await send({ ...sms, from: 'Et alt for langt navn' }), { refused: '422' })
  await assert.rejects(gatewaySms({ url: world, token: 'forkert' })(sms), /answered 401/)
})

test('a gateway that is away is an error that tells no number and no word', async () => {
  for (const way of ['down', '500', 'slow', 'timeout-after-accept']) {
    await fault(way)
    const error = await send(sms).then(
      () => assert.fail(way),
      (thrown: unknown) => thrown,
    )
    assert.doesNotMatch(
      inspect(error, { depth: 10, showHidden: true }),
      /4512345678|Åse|kun-til-demo/,
      way,
    )
  }
  await fault('ok')
  assert.equal(await send(sms), undefined)
})
