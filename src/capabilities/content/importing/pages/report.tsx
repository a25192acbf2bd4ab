import type { ComponentChildren } from 'preact'
import { Go, Link, Section, Tag } from '../../../../ui/parts.tsx'
import { editorPaths } from '../../editor/paths.ts'
import { isTodo, type Note } from '../found.ts'
import { importPaths as paths } from '../paths.ts'
import type { Run } from '../run.ts'
import type { Listed } from '../store/pages.ts'
import { importTexts } from '../texts.ts'
import { LeftOut, Menus } from './around.tsx'

const t = importTexts.da

/** Pages of one sort: those that are shown, and how many there are in all. */
export type Sort = { pages: Listed[]; all: number }
export type ReportProps = {
  run: Run
  sorts: { todo: Sort; failed: Sort; fine: Sort; skipped: Sort }
  /** Where pages of the old menus are now, by what the old site knew them by. */
  menuPaths: ReadonlyMap<string, string>
}

/** What came along, what did not, and what there is to do about it. */
export function Report({ run, sorts, menuPaths }: ReportProps) {
  const { report } = run
  const isAny = Object.values(sorts).some(({ all }) => all > 0)
  return (
    <div class="stack stack-xl imported">
      {isAny && (
        <p>
          <Go href={paths.report(run.id)}>{t.run.download}</Go>
        </p>
      )}
      <Pages id="at-rette" title={t.run.todo} sort={sorts.todo} />
      <Pages id="kom-ikke-med" title={t.run.failed} sort={sorts.failed} />
      <Pages id="kom-med" title={t.run.fine} sort={sorts.fine} />
      <Pages id="sprunget-over" title={t.run.skipped} sort={sorts.skipped} />
      {report.gone && report.gone.length > 0 && (
        <Section id="vaek" title={t.run.gone}>
          <ul class="bullets measure">
            {report.gone.map((title) => (
              <li>{title}</li>
            ))}
          </ul>
        </Section>
      )}
      <LeftOut run={run} />
      <Menus menus={report.menus ?? []} paths={menuPaths} />
    </div>
  )
}

function Pages({ id, title, sort: { pages, all } }: { id: string; title: string; sort: Sort }) {
  if (!all) return null
  return (
    <Section id={id} title={`${title} (${all.toLocaleString('da')})`}>
      <ul class="rows">
        {pages.map((page) => (
          <PageRow page={page} />
        ))}
      </ul>
      {all > pages.length && <p class="meta">{t.run.more(all - pages.length)}</p>}
    </Section>
  )
}

function PageRow({ page }: { page: Listed }) {
  const { itemId, libraryItem, title, address, path, state, notes } = page
  const name = title || address
  const href = itemId
    ? editorPaths.page(itemId)
    : libraryItem
      ? editorPaths.shared(libraryItem)
      : undefined
  const todo = notes.filter(isTodo)
  const told = notes.filter((note) => !isTodo(note))
  return (
    <li class="stack">
      <div class="split">
        <h3 class="h-s">{href ? <a href={href}>{name}</a> : name}</h3>
        <Tag
          tone={
            state === 'failed'
              ? 'bad'
              : state === 'proposed'
                ? 'warn'
                : state === 'skipped'
                  ? undefined
                  : 'ok'
          }
        >
          {t.pageStates[state]}
        </Tag>
      </div>
      <p class="meta">
        {path && <>{path} · </>}
        <Link href={address} rel="noreferrer">
          {t.run.old}
          <span class="vh"> {name}</span>
        </Link>
      </p>
      <Notes notes={todo} />
      {told.length > 0 && <p class="meta">{told.map(sentenceOf).join(' · ')}</p>}
    </li>
  )
}

const Notes = ({ notes }: { notes: readonly Note[] }): ComponentChildren =>
  notes.length > 0 && (
    <ul class="bullets small measure">
      {notes.slice(0, 12).map((note) => (
        <li>{sentenceOf(note)}</li>
      ))}
      {notes.length > 12 && <li>{t.run.more(notes.length - 12)}</li>}
    </ul>
  )

/** A note as a sentence, with the words of the old site it is about. */
export const sentenceOf = ({ what, text }: Note): string => {
  const said = text && text.length > 160 ? `${text.slice(0, 160)} …` : text
  return [t.notes[what], said].filter(Boolean).join(': ')
}
