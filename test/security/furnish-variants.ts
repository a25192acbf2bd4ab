import { sql } from 'kysely'
import { simplest } from '../../src/capabilities/services/building/start.ts'
import type { Work } from '../../src/capabilities/services/building/work.ts'
import { publish, shareService } from '../../src/capabilities/services/index.ts'
import { asBlocks } from '../../src/capabilities/services/sharing/own.ts'
import { localChanges } from '../../src/capabilities/services/sharing/local-changes.ts'
import { revision } from '../../src/capabilities/services/sharing/store/shared.ts'
import { addVariant } from '../../src/capabilities/services/sharing/store/variants.ts'
import { takeHome } from '../../src/capabilities/services/sharing/take-revision.ts'
import type { Tx } from '../../src/platform/db.ts'
import { idOnce } from '../../src/platform/once.ts'
import type { Furnishing } from './furnish.ts'

const variantService = 'deltForm'
const first = '11111111-1111-4111-8111-111111111111'

// What is shared is for all to read, so it says the same in both towns, and nothing of either.
function form(id: string, contact: string): Work {
  const bare = simplest({
    title: id,
    summary: 'En delt prøve',
    firstPage: 'Hvad?',
    team: 'byggeri',
    login: 'none',
  })
  const [page, ...rest] = bare.dialogue.pages
  const question = {
    id: 'emne',
    widget: 'text' as const,
    label: { da: 'Emne' },
    source: ['citizen' as const],
    sensitivity: 'ordinary' as const,
    retention: 'case' as const,
  }
  return {
    ...bare,
    id,
    slug: id.toLowerCase(),
    kle: '02.34.02',
    dialogue: { pages: [{ ...page!, questions: [question] }, ...rest] },
    data: {
      ...bare.data,
      properties: { ...bare.data.properties, emne: { type: 'string', maxLength: 200 } },
    },
    receipt: { ...bare.receipt, contact: { text: { da: contact } } },
  }
}

/**
 * A form that is shared, with words of ours in it; its shared words have changed since, and somebody offers us better
 * ones. Another is shared that nobody has yet.
 */
export async function furnishVariants(tx: Tx, { key, mark, now }: Furnishing) {
  // The first of the towns shares; the other has it too.
  if (key === 'naboby') {
    const share = async (id: string, afterNo: number) => {
      const how = { afterNo, changeClass: 'substantive' as const, changeNote: 'Noget er ændret' }
      const shared = await shareService(tx, id, how, { tenantId: first, person: null })
      if (!shared.ok) throw new Error(shared.why)
    }
    await publish(tx, form(variantService, 'Ring'), now)
    await share(variantService, 0)
    await publish(tx, form(variantService, 'Ring til os'), now)
    await share(variantService, 1)
    await publish(tx, form('ledigForm', 'Ring'), now)
    await share('ledigForm', 0)
  }
  const sharedId = idOnce(first, variantService)
  const own = form(variantService, `Ring til ${mark}`)
  await publish(tx, own, now)
  const { blocks: base } = await revision(tx, sharedId, 1)
  const operations = localChanges(base, asBlocks(own, base))
  const policy = { kind: 'review-all' as const }
  await addVariant(tx, { serviceId: variantService, sharedId, baseNo: 1, operations, policy })
  await takeHome(tx, variantService, now)

  const serviceOffer = idOnce('furnished form offer', key)
  const offered = [{ id: 'receipt', type: 'receipt', data: { 'thanks.da': `Tak ${mark}` } }]
  await sql`
    insert into services.offer (id, direction, other_id, shared_id, blocks, note)
    values (${serviceOffer}::uuid, 'received', platform.current_tenant(), ${sharedId}::uuid,
      ${JSON.stringify(offered)}::jsonb, ${`Derfor ${mark}`})`.execute(tx)
  return { variantService, serviceOffer, spareForm: idOnce(first, 'ledigForm') }
}
