import { sql } from 'kysely'
import {
  adopt,
  changeLocally,
  publishPage,
  putPage,
  share,
} from '../../src/capabilities/content/index.ts'
import { addLink } from '../../src/capabilities/content/editor/preview/store.ts'
import { beginSurvey } from '../../src/capabilities/content/insight/surveys/actions.ts'
import { putReply } from '../../src/capabilities/content/insight/surveys/store.ts'
import { beginRun } from '../../src/capabilities/content/importing/index.ts'
import { addPages } from '../../src/capabilities/content/importing/store/pages.ts'
import { draftFor, saveDraft } from '../../src/capabilities/content/items/actions.ts'
import type { Block } from '../../src/merging/index.ts'
import type { Tx } from '../../src/platform/db.ts'
import { idOnce } from '../../src/platform/once.ts'
import type { Furnishing } from './furnish.ts'

// What is shared is for all to read, so it says the same in both towns, and nothing of either.
const commonItem = idOnce('furnished', 'common')
const spareItem = idOnce('furnished', 'spare')

const blocks = (title: string, text: string): Block[] => [
  { id: 'title', type: 'title', data: { text: title } },
  { id: 'lead', type: 'lead', data: { text: 'Det gælder alle' } },
  { id: 'ord', type: 'text', data: { text } },
]
const shared = (id: string, afterNo: number, title: string, text: string) => ({
  id,
  afterNo,
  kind: 'answer' as const,
  pathHint: `/side/${title.toLowerCase()}`,
  blocks: blocks(title, text),
  changeClass: 'substantive' as const,
  changeNote: 'Noget er ændret',
})

/**
 * Pages as editors have them: one of our own with a draft, one that is laid over what another shares and has words of ours,
 * one whose shared words have changed since, and an offer that waits.
 */
export async function furnishContent(tx: Tx, { key, mark, parties, now }: Furnishing) {
  const own = idOnce('furnished own', key)
  // The first of the towns shares; the other takes over.
  if (key === 'naboby') {
    await share(tx, shared(commonItem, 0, 'Common', 'Det siger vi alle'), null)
    await share(tx, shared(spareItem, 0, 'Spare', 'Det har ingen endnu'), null)
  }
  await share(tx, shared(own, 0, 'Own', 'Som det var'), null)

  const page = await putPage(
    tx,
    {
      kind: 'answer',
      meta: { path: `/side/redigeret-${key}` },
      blocks: blocks(`Redigeret ${mark}`, `Ord ${mark}`),
    },
    { now },
  )
  const draft = await draftFor(tx, page, now)
  const changed = blocks(`Redigeret ${mark}`, `Andre ord ${mark}`)
  const operations = draft.operations.map((one) => ({
    ...one,
    ...('data' in one && { data: changed.find(({ id }) => id === one.block)!.data }),
  })) as typeof draft.operations
  await saveDraft(tx, page, { operations, meta: draft.meta }, 0, parties.caseworker, now)
  const previewToken = await addLink(
    tx,
    page,
    '00000000-0000-4000-8000-000000000000',
    parties.editor,
    now,
  )

  const taken = async (libraryItem: string, path: string) => {
    const policy = { kind: 'review-all' as const }
    const made = await adopt(tx, { libraryItem, path, policy }, parties.editor, now)
    if (!made.ok) throw new Error(made.why)
    await publishPage(tx, made.id, parties.editor, { now })
    return made.id
  }
  const localPage = await taken(commonItem, `/side/faelles-${key}`)
  await changeLocally(tx, localPage, 'ord', { text: `Vores egne ord ${mark}` }, parties.editor, {
    now,
  })
  const pendingPage = await taken(own, `/side/venter-${key}`)
  await share(tx, shared(own, 1, 'Own', 'Som det er nu'), null)

  const importRun = idOnce('furnished import', key)
  await beginRun(tx, {
    id: importRun,
    kind: 'website',
    origin: `https://${key}.invalid/${mark}`,
    source: `website https://${key}.invalid`,
    language: 'da',
    publish: false,
    byId: parties.editor,
    begunAt: now,
  })
  await addPages(tx, importRun, [
    { ref: 'en', address: `https://${key}.invalid/${mark}`, title: `Gammel ${mark}` },
  ])

  const offer = idOnce('furnished offer', key)
  await sql`
    insert into content.offer (id, direction, other_id, library_item, base_no, block, type, data, note)
    values (${offer}::uuid, 'received', platform.current_tenant(), ${own}::uuid, 1, 'ord', 'text',
      ${JSON.stringify({ text: `Bedre ord ${mark}` })}::jsonb, ${`Derfor ${mark}`})`.execute(tx)
  const survey = idOnce('furnished survey', key)
  const asked = {
    id: survey,
    title: `Om siden ${mark}`,
    intro: '',
    questions: [{ id: 'q1', kind: 'scale' as const, label: `Spørgsmål ${mark}`, options: [] }],
    firstDay: '2026-11-01',
    lastDay: '2027-11-01',
  }
  await beginSurvey(tx, asked, [`/side/redigeret-${key}`], parties.editor, now)
  await putReply(tx, {
    id: idOnce('furnished reply', key),
    survey,
    day: '2026-11-20',
    answers: { q1: 4 },
  })
  return {
    survey,
    contentPage: page,
    contentBlock: 'ord',
    contentVersion: '1',
    previewToken,
    localPage,
    pendingPage,
    spareItem,
    offer,
    importRun,
    fact: 'phone.vagt',
  }
}
