import { say } from '../../../../ui/dates.ts'
import { ButtonLink } from '../../../../ui/form.tsx'
import { StaffPage } from '../../../../ui/page.tsx'
import { Empty, Notice, StaffTable, Tag } from '../../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../../ui/site.ts'
import { sharingPaths } from '../../sharing/paths.ts'
import { sharingTexts } from '../../sharing/texts.ts'
import { buildingPaths as paths } from '../paths.ts'
import { useBuilding } from './frame.tsx'

/** A service as the list has it. */
export type Listed = {
  id: string
  title: string
  state: 'unpublished' | 'underway' | 'published'
  published?: { version: number; at: Date }
  changed?: { at: Date; by: string | undefined }
  /** Laid over what another shares, or shared by us. */
  shared?: 'variant' | 'own' | undefined
}

const tones = { unpublished: 'info', underway: 'warn', published: 'ok' } as const

type ListProps = {
  services: Listed[]
  /** How many shared changes wait to be decided. */
  waiting: number
}

/** Every service there is: what citizens have, and what is on its way. */
export function ListPage({ services, waiting }: ListProps) {
  const t = useBuilding()
  const { list } = t
  const sharing = useTexts(sharingTexts)
  const now = useNow()
  const day = (at: Date) => say(at, 'relative-time', { language: 'da', now })
  const begin = (
    <>
      <ButtonLink href={paths.start()} small icon="plus">
        {t.newService}
      </ButtonLink>
      <ButtonLink href={paths.import()} kind={2} small>
        {t.importService}
      </ButtonLink>
      <ButtonLink href={sharingPaths.shared()} kind={2} small>
        {sharing.title}
      </ButtonLink>
    </>
  )
  return (
    <StaffPage
      title={t.builder}
      lead={t.builderLead}
      current={paths.services()}
      tools={begin}
      breadcrumb={[]}
    >
      {waiting > 0 && (
        <Notice tone="info" title={sharing.queue.waits(waiting)}>
          <a href={sharingPaths.shared()}>{sharing.queue.decide}</a>
        </Notice>
      )}
      {services.length === 0 ? (
        <Empty title={t.noServices}>{t.noServicesText}</Empty>
      ) : (
        <StaffTable
          caption={list.caption}
          result={list.result(services.length)}
          columns={[
            { label: list.name },
            { label: list.state },
            { label: list.published, fold: true },
            { label: list.changed, fold: true },
          ]}
          rows={services.map(({ id, title, state, published, changed, shared }) => ({
            id,
            title,
            href: paths.service(id),
            cells: [
              <span class="cluster cluster-s">
                <Tag tone={tones[state]}>{t.states[state]}</Tag>
                {shared && <Tag>{shared === 'own' ? sharing.badgeOwn : sharing.badge}</Tag>}
              </span>,
              published ? list.version(published.version, day(published.at)) : list.never,
              changed ? list.by(day(changed.at), changed.by ?? t.somebody) : '–',
            ],
          }))}
        />
      )}
    </StaffPage>
  )
}
