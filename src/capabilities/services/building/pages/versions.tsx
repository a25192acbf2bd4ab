import { say } from '../../../../ui/dates.ts'
import { Button } from '../../../../ui/form.tsx'
import { Go, Section, Tag } from '../../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../../ui/site.ts'
import { sharingTexts } from '../../sharing/texts.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { Told } from '../routes/people.ts'
import type { Difference } from '../versions/difference.ts'
import type { Working } from '../work.ts'
import { Differences } from './differences.tsx'
import { BuildPage, useBuilding } from './frame.tsx'

export type ListedVersion = {
  version: number
  at: Date
  by: string | undefined
  /** The shared revision that it took home. */
  shared: number | undefined
}

const useMoment = () => {
  const now = useNow()
  return (at: Date) => say(at, 'datetime', { language: 'da', now })
}

type VersionsProps = { working: Working; versions: ListedVersion[]; underway: Difference[] }

/** What has been published, and what is on its way. */
export function VersionsPage({ working, versions, underway }: VersionsProps) {
  const t = useBuilding()
  const { versions: words } = t
  const sharing = useTexts(sharingTexts)
  const moment = useMoment()
  const { serviceId: service, work } = working
  const [newest] = versions
  return (
    <BuildPage service={service} work={work} title={words.title} lead={words.lead}>
      <Section
        id="paa-vej"
        title={newest ? words.sinceTitle(newest.version) : words.newTitle}
        link={{ href: paths.changes(service), label: words.changes }}
      >
        {newest ? <Differences differences={underway} /> : <p>{words.newText}</p>}
      </Section>
      {newest && (
        <Section id="udgivet" title={words.list}>
          <ul class="talk">
            {versions.map(({ version, at, by, shared }) => (
              <li>
                <span>
                  <a href={paths.version(service, String(version))}>{words.version(version)}</a>{' '}
                  {version === newest.version && <Tag tone="ok">{words.current}</Tag>}{' '}
                  {shared !== undefined && <Tag>{sharing.versionTag(shared)}</Tag>}
                </span>
                <span class="meta">
                  {moment(at)}
                  {by && `, ${words.by(by)}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </BuildPage>
  )
}

type VersionProps = {
  working: Working
  version: number
  at: Date
  /** From the version before it; undefined when it was the first. */
  since: Difference[] | undefined
  toDraft: Difference[]
}

/** One version: what it changed, and the way back to it. */
export function VersionPage({ working, version, at, since, toDraft }: VersionProps) {
  const { versions: words } = useBuilding()
  const moment = useMoment()
  const { serviceId: service, work } = working
  return (
    <BuildPage
      service={service}
      work={work}
      title={words.version(version)}
      lead={moment(at)}
      crumbs={[{ label: words.title, href: paths.versions(service) }]}
    >
      <Section id="aendret" title={since ? words.against(version - 1) : words.firstTitle}>
        {since ? <Differences differences={since} /> : <p>{words.first}</p>}
      </Section>
      <Section id="til-kladden" title={words.toDraft}>
        <Differences differences={toDraft} />
        {toDraft.length > 0 && (
          <form method="post" action={paths.restoration(service, String(version))} class="stack">
            <p class="measure">{words.restoreText}</p>
            <Button kind={2}>{words.restore}</Button>
          </form>
        )}
      </Section>
    </BuildPage>
  )
}

/** Who changed what, and when. */
export function ChangesPage({ working, changes }: { working: Working; changes: Told[] }) {
  const t = useBuilding()
  const { versions: words } = t
  const moment = useMoment()
  const { serviceId: service, work } = working
  return (
    <BuildPage
      service={service}
      work={work}
      title={words.changesTitle}
      lead={words.changesLead}
      crumbs={[{ label: words.title, href: paths.versions(service) }]}
    >
      {changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <ol class="rows">
          {changes.map((change) => (
            <li class="stack">
              <p class="split">
                <b>{change.name ?? t.somebody}</b>
                <span class="meta">{moment(change.at)}</span>
              </p>
              <ul class="bullets">
                {saidOf(change, words).map((sentence) => (
                  <li>{sentence}</li>
                ))}
              </ul>
              {change.kind === 'imported' && (
                <Go href={paths.imported(service)}>{t.import.lost}</Go>
              )}
            </li>
          ))}
        </ol>
      )}
    </BuildPage>
  )
}

type Words = ReturnType<typeof useBuilding>['versions']

function saidOf({ kind, sentences, version }: Told, { kinds }: Words): string[] {
  if (kind === 'published') return [kinds.published(version ?? 0)]
  if (kind === 'restored') return [kinds.restored(version ?? 0), ...sentences]
  return kind === 'changed' || kind === 'shared' ? sentences : [kinds[kind]]
}
