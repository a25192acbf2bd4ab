import { say } from '../../../../ui/dates.ts'
import { Button, ButtonLink, Hidden, TextArea } from '../../../../ui/form.tsx'
import { blank, type Form, problems } from '../../../../ui/forms.ts'
import { StaffPage } from '../../../../ui/page.tsx'
import { Empty, Notice, Section, Tag } from '../../../../ui/parts.tsx'
import { ClassTag } from '../../../../ui/sharing/class-tag.tsx'
import { useNow } from '../../../../ui/site.ts'
import { buildingPaths } from '../../building/paths.ts'
import { useBuilding } from '../../building/pages/frame.tsx'
import { sharingPaths as paths } from '../paths.ts'
import type { Offer, Proposal, Shared } from '../shared.ts'
import { sayBlock } from '../say.ts'
import { useSharing } from './frame.tsx'

export type SharedProps = {
  waiting: (Proposal & { title: string; owner: string; note: string })[]
  here: { serviceId: string; title: string; baseNo: number; own: number }[]
  free: (Shared & { owner: string; no: number })[]
  offers: (Offer & { other: string; title: string })[]
  mayPublish: boolean
  done: { title: string; version: string } | undefined
  answered: boolean
  refused: string | undefined
  form: Form<any>
}

/** What is shared with others: what waits, what we have, what we may have, and what is offered. */
export function SharedPage(props: SharedProps) {
  const { waiting, here, free, offers, done, refused, answered, form } = props
  const t = useSharing()
  const { builder } = useBuilding()
  return (
    <StaffPage
      title={t.title}
      lead={t.lead}
      current={buildingPaths.services()}
      breadcrumb={[{ label: builder, href: buildingPaths.services() }]}
      errors={problems(form)}
    >
      {done && <Notice tone="ok" title={t.queue.done(done.title, done.version)} />}
      {answered && <Notice tone="ok" title={t.offers.done} />}
      {refused && <Notice tone="warn" title={t.take.refused[refused] ?? refused} alert />}
      <Section id="venter" title={t.queue.title}>
        {waiting.length === 0 ? (
          <Empty title={t.queue.none} heading="h3">
            {t.queue.noneText}
          </Empty>
        ) : (
          <ul class="rows">
            {waiting.map((one) => (
              <Waiting {...one} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="her" title={t.here.title}>
        {here.length === 0 ? (
          <p>{t.here.none}</p>
        ) : (
          <ul class="talk">
            {here.map(({ serviceId, title, baseNo, own }) => (
              <li>
                <a href={paths.variant(serviceId)}>{title}</a>
                <span class="meta">{t.here.uses(baseNo, own)}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {props.mayPublish && (
        <Section id="kan-overtages" title={t.take.title}>
          <p class="measure">{free.length === 0 ? t.take.none : t.take.text}</p>
          <ul class="rows">
            {free.map((one) => (
              <li class="split">
                <div>
                  <h3 class="h-s">{one.title}</h3>
                  <p>{one.summary}</p>
                  <p class="meta">{t.take.by(one.owner, one.no)}</p>
                </div>
                <form method="post" action={paths.adoption()}>
                  <Hidden form={blank({ delt: one.id })} name="delt" />
                  <Button kind={2} small>
                    {t.take.button}
                    <span class="vh"> {one.title}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="forslag" title={t.offers.title}>
        {offers.length === 0 ? (
          <p>{t.offers.none}</p>
        ) : (
          <ul class="rows">
            {offers.map((offer) => (
              <OfferRow offer={offer} form={form} mayPublish={props.mayPublish} />
            ))}
          </ul>
        )}
      </Section>
    </StaffPage>
  )
}

function Waiting(one: SharedProps['waiting'][number]) {
  const { queue } = useSharing()
  const { serviceId, title, counts, owner, fromNo, toNo, madeAt, state, inForceFrom } = one
  const now = useNow()
  const when = say(madeAt, 'relative-time', { language: 'da', now })
  const figures = (['choice', 'look', 'clean', 'tests', 'stops'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => queue[name](counts[name]))
  return (
    <li class="stack">
      <div class="split">
        <h3 class="h-s">
          <a href={paths.decision(serviceId)}>{title}</a>
        </h3>
        <p class="cluster cluster-s">
          <ClassTag of={one.changeClass} />
          {state === 'waiting' && <Tag>{queue.frozen}</Tag>}
        </p>
      </div>
      <p class="measure">{one.note}</p>
      <p class="meta">
        {[...figures, queue.meta(owner, fromNo, toNo, when)].join('. ')}
        {inForceFrom && `. ${queue.inForce(inForceFrom)}`}
      </p>
      <p>
        <ButtonLink href={paths.decision(serviceId)} kind={counts.choice ? 1 : 2} small>
          {queue.decide}
          <span class="vh"> {title}</span>
        </ButtonLink>
      </p>
    </li>
  )
}

type OfferProps = { offer: SharedProps['offers'][number]; form: Form<any>; mayPublish: boolean }

function OfferRow({ offer, form, mayPublish }: OfferProps) {
  const { offers: t } = useSharing()
  const { id, direction, other, title, blocks, note, state, answer } = offer
  const [first] = blocks
  const isOurs = direction === 'received' && state === 'open' && mayPublish
  // The answer that is wrong is to one of them: the others' fields are empty.
  const own = form.id === id ? form : blank<any>({}, id)
  return (
    <li class="stack">
      <div class="split">
        <h3 class="h-s">{direction === 'received' ? t.from(other, title) : t.to(other, title)}</h3>
        <Tag tone={state === 'accepted' ? 'ok' : 'info'}>{t.states[state]}</Tag>
      </div>
      {first && <p>{sayBlock(first)}</p>}
      <p class="measure">{note}</p>
      {answer && <p class="meta">{t.answered(answer)}</p>}
      {isOurs && (
        <form method="post" action={paths.answer(id)} class="stack measure" noValidate>
          <TextArea form={own} name="svar" label={t.answer} rows={2} />
          <p class="cluster">
            <Button name="knap" value="ja" small>
              {t.take}
            </Button>
            <Button kind={2} name="knap" value="nej" small>
              {t.decline}
            </Button>
          </p>
        </form>
      )}
    </li>
  )
}
