import type { Generated } from 'kysely'
import type { Block } from '../../../../merging/index.ts'
import type { Tx } from '../../../../platform/db.ts'
import type { Found, Note } from '../found.ts'
import type { PageState, Report, Run } from '../run.ts'

export type ImportTables = {
  'content.importRun': Omit<Run, 'report'> & { tenantId: Generated<string>; report: Report & {} }
  'content.importPage': {
    tenantId: Generated<string>
    runId: string
    ref: string
    place: number
    address: string
    title: string
    found: (Found & {}) | null
    changed: string | null
    state: Generated<PageState>
    notes: Generated<Note[] & {}>
    itemId: string | null
    libraryItem: string | null
    tries: Generated<number>
    finished: Generated<boolean>
  }
  'content.imported': {
    tenantId: Generated<string>
    source: string
    ref: string
    itemId: string | null
    libraryItem: string | null
    keys: string[]
    above: string | null
    changed: string | null
    hash: string
    stamp: string
    blocks: Block[] & {}
  }
  'content.importFile': {
    tenantId: Generated<string>
    source: string
    url: string
    ref: string | null
    parent: string | null
    alt: string
    caption: string
    kept: (KeptFile & {}) | null
  }
}

/** What a picture or a file of the old site is called here, or why it is not here. */
export type KeptFile = { id: string; href: string } | { refused: string }

/** The tables of moving in, within one tenant's transaction. */
export const on = (tx: Tx) => tx.$extendTables<ImportTables>()
