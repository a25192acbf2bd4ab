import type { Block } from '../../../../merging/index.ts'
import { say } from '../../../../ui/dates.ts'
import { Button } from '../../../../ui/form.tsx'
import { Notice, Section, Tag } from '../../../../ui/parts.tsx'
import { useNow } from '../../../../ui/site.ts'
import type { Item, Version } from '../../items/item.ts'
import { editorPaths as paths } from '../paths.ts'
import { Changes } from './changes.tsx'
import { EditorPage, useEditor } from './frame.tsx'
import type { Told } from './status.tsx'

const useMoment = () => {
  const now = useNow()
  return (at: Date) => say(at, 'datetime', { language: 'da', now })
}

type VersionsProps = { item: Item; versions: Version[]; names: ReadonlyMap<string, string> }

/** Who published what, and when. */
export function VersionsPage({ item, versions, names }: VersionsProps) {
  const t = useEditor()
  const { versions: words } = t
  const moment = useMoment()
  return (
    <EditorPage
      title={words.title}
      lead={words.lead}
      crumbs={[{ label: item.title, href: paths.page(item.id) }]}
    >
      {versions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol class="rows">
          {versions.map(({ no, at, byId, reviewedBy, note }) => (
            <li class="stack">
              <p class="split">
                <span class="cluster cluster-s">
                  <a href={paths.version(item.id, String(no))}>{words.version(no)}</a>
                  {no === item.liveVersion && item.status === 'live' && (
                    <Tag tone="ok">{words.current}</Tag>
                  )}
                </span>
                <span class="meta">
                  {moment(at)}, {words.by(byId ? (names.get(byId) ?? t.somebody) : t.machine)}
                  {reviewedBy && `, ${words.reviewedBy(names.get(reviewedBy) ?? t.somebody)}`}
                </span>
              </p>
              {note && <p>{note}</p>}
            </li>
          ))}
        </ol>
      )}
    </EditorPage>
  )
}

type VersionProps = {
  item: Item
  version: Version
  blocks: readonly Block[]
  /** The version before it. */
  before: readonly Block[] | undefined
  draft: readonly Block[]
  mayPublish: boolean
  refused: Told[] | undefined
}

/** One version: what it changed, and the way back to it. */
export function VersionPage(props: VersionProps) {
  const { item, version, blocks, before, draft, mayPublish, refused } = props
  const { versions: words, decision } = useEditor()
  const moment = useMoment()
  // What was out before the page was shared is laid over nothing, and the page no longer is.
  const hasBase = version.baseNo !== null || !item.libraryItem
  const isLive = version.no === item.liveVersion && item.status === 'live'
  return (
    <EditorPage
      title={words.version(version.no)}
      lead={[moment(version.at), version.note].filter(Boolean).join('. ')}
      crumbs={[
        { label: item.title, href: paths.page(item.id) },
        { label: words.title, href: paths.versions(item.id) },
      ]}
    >
      {refused && (
        <Notice tone="bad" title={decision.failed} alert>
          <ul class="bullets small">
            {refused.map(({ sentence, href }) => (
              <li>{href ? <a href={href}>{sentence}</a> : sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section id="aendret" title={before ? words.since(version.no - 1) : words.first}>
        {before && <Changes before={before} after={blocks} />}
      </Section>
      <Section id="til-kladden" title={words.toDraft}>
        <Changes before={blocks} after={draft} />
      </Section>
      {!isLive && mayPublish && hasBase && (
        <form
          method="post"
          action={paths.restoration(item.id, String(version.no))}
          class="card card-tint stack"
        >
          <p class="measure">{words.restoreText}</p>
          <p>
            <Button kind={2}>{words.restore}</Button>
          </p>
        </form>
      )}
    </EditorPage>
  )
}
