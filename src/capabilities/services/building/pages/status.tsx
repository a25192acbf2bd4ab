import { say } from '../../../../ui/dates.ts'
import { ButtonLink } from '../../../../ui/form.tsx'
import { SummaryList, Tag } from '../../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../../ui/site.ts'
import type { Missing } from '../missing.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { Working } from '../work.ts'
import { sharingPaths } from '../../sharing/paths.ts'
import type { SharingStatus } from '../../sharing/status.ts'
import { sharingTexts } from '../../sharing/texts.ts'
import { useBuilding } from './frame.tsx'

export type StatusProps = SharingStatus & {
  working: Working
  changedBy: string | undefined
  published: { version: number; at: Date } | undefined
  /** Whether the working copy says something else than what is published. */
  underway: boolean
  missing: Missing[]
  mayShare: boolean
}

/** How far a service has come, and what one can do next. */
export function Status(props: StatusProps) {
  const { working, changedBy, published, underway, missing } = props
  const t = useBuilding()
  const { overview } = t
  const now = useNow()
  const { serviceId: service, changedAt } = working
  const day = (at: Date) => say(at, 'relative-time', { language: 'da', now })
  return (
    <section class="card card-tint" aria-labelledby="hvor-langt">
      <h2 id="hvor-langt" class="h-s">
        {overview.status}
      </h2>
      <SummaryList
        rows={[
          {
            label: overview.citizens,
            value: published
              ? overview.citizensNow(published.version, day(published.at))
              : overview.nothingYet,
          },
          {
            label: overview.draft,
            value:
              underway && changedAt
                ? overview.changedBy(day(changedAt), changedBy ?? t.somebody)
                : overview.unchanged,
          },
        ]}
      />
      {missing.length > 0 ? (
        <div>
          <h3 class="h-s">{overview.missing}</h3>
          <ul class="bullets small">
            {missing.map(({ sentence, href }) => (
              <li>
                <a href={href}>{sentence}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        underway && <Tag tone="ok">{overview.ready}</Tag>
      )}
      <p class="stack">
        <ButtonLink href={paths.preview(service)} kind={2} wide>
          {overview.preview}
        </ButtonLink>
        {underway && (
          <ButtonLink href={paths.publication(service)} wide>
            {overview.publish}
          </ButtonLink>
        )}
      </p>
      <ul class="links">
        <li>
          <a href={paths.versions(service)}>{overview.versions}</a>
        </li>
        <li>
          <a href={paths.export(service)}>{overview.export}</a>
        </li>
        <Sharing {...props} />
        {!published && (
          <li>
            <a href={paths.removal(service)}>{overview.remove}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

/** The ways to what is shared: what is different here, what waits, and sharing it oneself. */
function Sharing({ working, over, isOwn, mayShare }: StatusProps) {
  const t = useTexts(sharingTexts)
  const { serviceId: service } = working
  return (
    <>
      {over && (
        <li>
          <a href={sharingPaths.variant(service)}>{t.variant.changes}</a>
        </li>
      )}
      {over && over.newest > over.no && (
        <li>
          <a href={sharingPaths.decision(service)}>{t.variant.decideNewer}</a>
        </li>
      )}
      {!over && mayShare && (
        <li>
          <a href={sharingPaths.sharing(service)}>
            {isOwn ? t.sharing.titleAgain : t.sharing.title}
          </a>
        </li>
      )}
    </>
  )
}
