import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, findWorking } from '../building/store.ts'
import { answerOffer, offerUpstream } from './offers.ts'
import { settleProposal, waiting } from './proposals.ts'
import { commons, questionIn, rulesOf, withoutQuestion } from './sharing.test.support.ts'
import { sharedServices } from './store/shared.ts'
import { offers } from './store/offers.ts'
import { openProposal, variantOf } from './store/variants.ts'
import { trialResult, tryInAdopters } from './trials.ts'
import { latestRevision } from './store/shared.ts'
import { publishWorking } from '../building/publication.ts'

test('a row of the fee table is changed by the owner where the tenant has added a row: both are there', async () => {
  await using here = await commons()
  await here.share(() => {})
  await here.adopt('klitby', (service) => {
    const rules = rulesOf(service, 'gebyr')
    rules[2]!.inputs[1] = 'false'
    rules.splice(1, 1, { inputs: ['"landzone"', 'true'], outputs: ['450'] })
    rulesOf(service, 'behov').splice(1, 0, {
      inputs: ['<= 10', '<= 2.5', '-'],
      outputs: ['"nej"'],
      description: 'Under 10 m² siger vi altid nej tak.',
    })
  })
  await here.share((service) => {
    rulesOf(service, 'behov')[1]!.inputs[0] = '<= 40'
    rulesOf(service, 'gebyr')[0]!.outputs[0] = '100'
  })
  await here.work()
  const { definition, version } = await here.live('klitby')
  assert.equal(version, 2)
  assert.deepEqual(
    rulesOf(definition, 'behov').map(({ inputs }) => inputs[0]),
    ['-', '<= 10', '<= 40', '-'],
  )
  assert.deepEqual(
    rulesOf(definition, 'gebyr').map(({ outputs }) => outputs[0]),
    ['100', '450', '1200'],
  )
})

test('a question goes that a local condition looks at: nothing is published, and it says why', async () => {
  await using here = await commons()
  await here.share(() => {})
  await here.adopt('klitby', (service) => {
    questionIn(service, 'naboEnig').when = 'hoejde > 2'
  })
  const before = await here.live('klitby')
  await here.share((service) => {
    withoutQuestion(service, 'hoejde')
    const { logic } = service.rules.decisions.find(({ id }) => id === 'behov')!
    if (logic?.kind !== 'table') throw new Error('no table')
    logic.table.inputs.splice(1, 1)
    for (const rule of rulesOf(service, 'behov')) rule.inputs.splice(1, 1)
  })
  await here.work()
  assert.deepEqual(await here.live('klitby'), before, 'citizens meet what they met')
  const met = (await here.within('klitby', (tx) => waiting(tx, 'skur')))!
  assert.deepEqual(
    met.judged.complaints.map(({ sentence }) => sentence),
    ['Betingelsen »hoejde > 2« ser på hoejde, som ingen spørger om'],
  )
  const by = await here.within('klitby', (tx) => here.somebody(tx, 'klitby'))
  const settle = (choices: [string, { take: 'mine' | 'theirs' }][]) =>
    here.within('klitby', (tx) =>
      settleProposal(tx, 'skur', 2, new Map(choices), by.person.id, here.clock.now),
    )
  const refused = await settle([])
  assert.equal(refused.ok === false && refused.why, 'broken')
  assert.deepEqual(await here.live('klitby'), before)
  assert.deepEqual(await settle([['question.hoejde', { take: 'mine' }]]), { ok: true, version: 2 })
  const { definition } = await here.live('klitby')
  assert.equal(questionIn(definition, 'naboEnig').when, 'hoejde > 2')
  assert.equal(questionIn(definition, 'hoejde').widget, 'number')
  assert.deepEqual(await settle([]), { ok: false, why: 'moved' })
})

test('a change that the tenant’s own tests say no to waits for somebody, and names the test', async () => {
  await using here = await commons()
  await here.share(() => {})
  await here.adopt('klitby', (service) => {
    service.tests = [
      {
        name: 'Landzone koster 500',
        answers: { zone: 'landzone', naboEnig: true },
        expect: { fee: { kroner: 500 } },
      },
    ]
    const { logic } = service.rules.decisions.find(({ id }) => id === 'pris')!
    assert.equal(logic?.kind, 'context')
  })
  await here.share((service) => void (rulesOf(service, 'gebyr')[1]!.outputs[0] = '600'))
  await here.work()
  const { version } = await here.live('klitby')
  assert.equal(version, 1)
  const { counts } = (await here.within('klitby', (tx) => openProposal(tx, 'skur')))!
  assert.deepEqual([counts.tests, counts.stops], [1, 0])
})

test('what somebody is building follows along, keeps its own words, and is told', async () => {
  await using here = await commons()
  await here.share(() => {})
  await here.adopt('klitby')
  await here.begin('klitby', (service) => {
    questionIn(service, 'areal').label.da = 'Hvor stort bliver skuret?'
    service.receipt.contact.phone = '11223344'
  })
  await here.share((service) => {
    questionIn(service, 'areal').label.da = 'Hvor mange kvadratmeter?'
    questionIn(service, 'areal').why = { da: 'Små skure er fri.' }
  })
  await here.work()
  const { definition } = await here.live('klitby')
  assert.equal(questionIn(definition, 'areal').label.da, 'Hvor mange kvadratmeter?')
  const working = (await here.within('klitby', (tx) => findWorking(tx, 'skur')))!
  assert.equal(questionIn(working.work, 'areal').label.da, 'Hvor stort bliver skuret?')
  assert.equal(working.work.receipt.contact.phone, '11223344')
  assert.equal(working.baseVersion, 2)
  const [told] = await here.within('klitby', (tx) => changesOf(tx, 'skur'))
  assert.deepEqual(told!.sentences, [
    'Fælles udgave 2 er lagt ind: Udgave 2',
    'Kladdens egne ord er beholdt: »Hvor stort?«',
  ])
})

test('what the owner locks stands as it is shared: a local change is set aside and told, and no new one goes out', async () => {
  await using here = await commons()
  await here.share(() => {})
  await here.adopt('klitby', (service) => {
    rulesOf(service, 'behov')[1]!.inputs[0] = '<= 20'
    rulesOf(service, 'behov').splice(1, 0, { inputs: ['<= 5', '-', '-'], outputs: ['"nej"'] })
  })
  const locks = new Map([['decision.behov', { lock: 'locked' as const, legal: true }]])
  await here.share(() => {}, 'legal', locks)
  await here.work()
  const met = (await here.within('klitby', (tx) => waiting(tx, 'skur')))!
  const aside = met.merged.findings.filter(({ what }) => what === 'set-aside')
  assert.equal(aside.length, 2)
  const by = await here.within('klitby', (tx) => here.somebody(tx, 'klitby'))
  const choices = new Map(aside.map(({ block }) => [block, { take: 'mine' as const }]))
  await here.within('klitby', (tx) =>
    settleProposal(tx, 'skur', 2, choices, by.person.id, here.clock.now),
  )
  const { definition } = await here.live('klitby')
  assert.deepEqual(
    rulesOf(definition, 'behov').map(({ inputs }) => inputs[0]),
    ['-', '<= 50', '-'],
  )
  const { operations } = (await here.within('klitby', (tx) => variantOf(tx, 'skur')))!
  assert.equal(
    operations.filter((one) => 'aside' in one && one.aside).length,
    2,
    'and nothing is lost',
  )
  await here.begin('klitby', (service) => {
    rulesOf(service, 'behov')[0]!.inputs[2] = 'false'
  })
  const { revision } = (await here.within('klitby', (tx) => findWorking(tx, 'skur')))!
  const out = await here.within('klitby', (tx) =>
    publishWorking(tx, 'skur', revision, by, here.clock.now),
  )
  assert.equal(out, 'incomplete')
})

test('something better is offered upstream, and comes back to everybody', async () => {
  await using here = await commons()
  await here.share(() => {})
  await here.adopt('klitby', (service) => {
    questionIn(service, 'zone').options!.push({ value: 'sommerhus', label: { da: 'Sommerhus' } })
    service.data.properties.zone = {
      type: 'string',
      enum: ['byzone', 'landzone', 'sommerhus'],
    }
    questionIn(service, 'areal').why = { da: 'Små skure er fri.' }
    rulesOf(service, 'gebyr')[0]!.inputs[0] = 'not("landzone")'
  })
  await here.adopt('skovby')
  const offer = (block: string, id: string) =>
    here.within('klitby', (tx) => offerUpstream(tx, 'skur', block, 'Folk spørger', id))
  assert.equal(await offer('question.areal', '00000000-0000-8000-8000-000000000001'), 'offered')
  assert.equal(await offer('question.areal', '00000000-0000-8000-8000-000000000001'), 'offered')
  assert.equal(await offer('question.hoejde', '00000000-0000-8000-8000-000000000002'), 'not-ours')
  const taken = await here.within('owner', async (tx) => {
    const [got] = await offers(tx)
    const by = await here.somebody(tx, 'owner')
    return answerOffer(tx, got!.id, { taken: true, words: 'Tak' }, by, here.clock.now)
  })
  assert.equal(taken, 'answered')
  await here.build('owner', () => {})
  await here.share(() => {})
  await here.work()
  const why = questionIn((await here.live('skovby')).definition, 'areal').why
  assert.deepEqual(why, { da: 'Små skure er fri.' })
  const ours = (await here.within('klitby', (tx) => variantOf(tx, 'skur')))!.operations
  assert.ok(!ours.some(({ block }) => block === 'question.areal'), 'it is not local any more')
  const [answered] = await here.within('klitby', (tx) => offers(tx))
  assert.deepEqual([answered!.state, answered!.answer], ['accepted', 'Tak'])
})

test('an owner sees what would become of a change in all who have it, and no word of theirs', async () => {
  await using here = await commons()
  await here.share(() => {})
  await here.adopt('klitby')
  await here.adopt('skovby', (service) => {
    questionIn(service, 'areal').label.da = 'Hvor mange m² i Skovby?'
  })
  const tried = await here.within('owner', async (tx) => {
    const [one] = await sharedServices(tx)
    const { blocks } = await latestRevision(tx, one!.id)
    const next = blocks.map((block) =>
      block.id === 'question.areal'
        ? { ...block, data: { ...block.data, 'label.da': 'Hvor mange kvadratmeter?' } }
        : block,
    )
    return { id: one!.id, ...(await tryInAdopters(tx, one!.id, next, 'editorial')) }
  })
  assert.equal(tried.asked, 2)
  await here.work()
  const result = await here.within('owner', (tx) => trialResult(tx, tried.id, tried.hash))
  assert.deepEqual(result, { answered: 2, follow: 1, merge: 0, decide: 1, fail: 0 })
  assert.equal((await here.live('klitby')).version, 1, 'nothing is shared by it')
})
