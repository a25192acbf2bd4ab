import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOfProperty, type Property } from './property.ts'
import { factsOfPerson } from './register.ts'

const villa: Property = {
  buildings: [
    { use: 'house', footprint: 120, area: 170, listed: false },
    { use: 'garage', footprint: 20, listed: false },
    { use: 'shed', footprint: 10, listed: false },
  ],
  plot: { parcels: ['7a'], area: 800, shore: false, dunes: true, forestReserve: false },
  plan: {
    zone: 'town',
    localPlans: [{ number: '12', name: 'Ved Åen', height: 5 }],
    frame: { number: '1.B.3', name: 'Boliger', ratio: 30, height: 8.5 },
  },
  lines: { forest: false, stream: true, lake: false, church: false },
}

test('a property answers what would have been asked', () => {
  assert.deepEqual(factsOfProperty(villa), {
    builtArea: 150,
    outbuildingArea: 30,
    dwelling: 'parcelhus',
    listed: false,
    plotArea: 800,
    shore: false,
    dunes: true,
    zone: 'byzone',
    localPlan: true,
    // What the local plan does not limit, the frame does.
    ratioLimit: 30,
    heightLimit: 5,
    // 30 per cent of 800 m², less a house of 170 m².
    freeArea: 70,
    forestLine: false,
    waterLine: true,
    churchLine: false,
  })
})

test('what a register has not told is no answer', () => {
  assert.deepEqual(factsOfProperty({}), {})
  const unsure = { ...villa.buildings![0]!, footprint: undefined }
  const facts = factsOfProperty({ buildings: [unsure, ...villa.buildings!.slice(1)] })
  assert.equal('builtArea' in facts, false)
  const mixed = factsOfProperty({
    buildings: [villa.buildings![0]!, { use: 'flats', footprint: 400, listed: true }],
  })
  assert.equal('dwelling' in mixed, false)
  assert.equal(mixed.listed, true)
})

test('a person’s record answers for them; where the protected live is not told', () => {
  const now = new Date('2026-03-13T23:30:00Z')
  const alma = {
    name: 'Alma Testesen',
    protected: false,
    address: { text: '', postalCode: '', city: '', municipalityCode: '0253' },
    born: '1988-03-14',
    children: 2,
    married: false,
  }
  assert.deepEqual(factsOfPerson(alma, ['0253'], now), {
    organisation: false,
    livesHere: true,
    municipality: '0253',
    children: 2,
    // In Denmark it is her birthday already.
    age: 38,
    married: false,
  })
  const hidden = factsOfPerson({ ...alma, protected: true }, ['0253'], now)
  assert.equal('municipality' in hidden || 'livesHere' in hidden, false)
})
