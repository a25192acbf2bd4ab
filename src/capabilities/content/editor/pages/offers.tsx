import type { Data } from '../../../../merging/index.ts'
import { Button, ButtonLink, TextArea } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Empty, Go, Notice, Section, Tag } from '../../../../ui/parts.tsx'
import type { Offer } from '../../library/offer-store.ts'
import { DataDiff } from '../diff/diff.tsx'
import { editorPaths as paths } from '../paths.ts'
import { typeName } from '../texts-blocks.ts'
import { EditorPage, useAgo, useEditor } from './frame.tsx'
import { nameOf } from './shown.tsx'

const tones = { open: 'info', accepted: 'ok', declined: undefined } as const

type OffersProps = {
  received: Offer[]
  sent: Offer[]
  titles: ReadonlyMap<string, string>
  tenants: ReadonlyMap<string, string>
  justSent: boolean
}

/** Better words from those who use what we share, and what we have offered ourselves. */
export function OffersPage({ received, sent, titles, tenants, justSent }: OffersProps) {
  const t = useEditor()
  const { offers } = t
  return (
    <EditorPage title={offers.title} lead={offers.lead} crumbs={[]}>
      {justSent && <Notice tone="ok" title={offers.sentDone} />}
      {received.length + sent.length === 0 && <Empty title={offers.none}>{offers.noneText}</Empty>}
      {received.length > 0 && (
        <Section id="til-jer" title={offers.received}>
          <Rows offers={received} titles={titles} tenants={tenants} />
        </Section>
      )}
      {sent.length > 0 && (
        <Section id="fra-jer" title={offers.sent}>
          <Rows offers={sent} titles={titles} tenants={tenants} />
        </Section>
      )}
    </EditorPage>
  )
}

type RowsProps = Pick<OffersProps, 'titles' | 'tenants'> & { offers: Offer[] }

function Rows({ offers: rows, titles, tenants }: RowsProps) {
  const { offers } = useEditor()
  const ago = useAgo()
  return (
    <ul class="rows">
      {rows.map((one) => {
        const other = tenants.get(one.otherId) ?? ''
        return (
          <li class="stack">
            <div class="split">
              <b>{titles.get(one.libraryItem)}</b>
              <Tag tone={tones[one.state]}>{offers.states[one.state]}</Tag>
            </div>
            <p class="meta">
              {one.direction === 'received' ? offers.from(other) : offers.to(other)} · {ago(one.at)}
            </p>
            {one.note && <p class="measure">{one.note}</p>}
            {one.answer && (
              <p class="measure">
                <b>{offers.answered}:</b> {one.answer}
              </p>
            )}
            {one.direction === 'received' && one.state === 'open' && (
              <Go href={paths.offer(one.id)}>
                {offers.see}
                <span class="vh"> {titles.get(one.libraryItem)}</span>
              </Go>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type OfferProps = {
  offer: Offer
  title: string
  from: string
  /** The shared words as they are now. */
  shared: Data | undefined
  /** Our page that is laid over it. */
  here: string | undefined
  form: Form<any>
}

/** One offer: what is better in it, and our answer. */
export function OfferPage({ offer, title, from, shared, here, form }: OfferProps) {
  const t = useEditor()
  const { offers, errors } = t
  const { type, data } = offer
  return (
    <EditorPage
      title={title}
      lead={offers.from(from)}
      crumbs={[{ label: offers.title, href: paths.offers() }]}
      errors={problems(form, errors)}
    >
      {offer.note && <p class="measure lead">{offer.note}</p>}
      <Section id="ord" title={`${typeName(type)}: ${nameOf({ type, data })}`}>
        <p class="meta">{t.diff.key}</p>
        <DataDiff type={type} before={shared ?? {}} after={data} />
      </Section>
      {offer.state !== 'open' ? (
        <Notice tone="info" title={offers.states[offer.state]}>
          {offer.answer}
        </Notice>
      ) : here ? (
        <form method="post" action={paths.offer(offer.id)} class="stack measure" noValidate>
          <p>{offers.acceptText}</p>
          <TextArea
            form={form}
            name="svar"
            label={offers.answer}
            hint={offers.answerHint}
            rows={3}
            errors={errors}
          />
          <p class="cluster">
            <Button name="knap" value="ja">
              {offers.accept}
            </Button>
            <Button kind={2} name="knap" value="nej">
              {offers.decline}
            </Button>
          </p>
        </form>
      ) : (
        <Notice tone="warn" title={offers.notHere}>
          <Go href={paths.shared(offer.libraryItem)}>{t.library.adopt}</Go>
        </Notice>
      )}
    </EditorPage>
  )
}

type WriteProps = {
  item: { id: string; title: string }
  block: string
  type: string
  before: Data
  after: Data
  owner: string
  form: Form<any>
}

/** Our words, offered to the owner of what is shared. */
export function WriteOfferPage({ item, block, type, before, after, owner, form }: WriteProps) {
  const t = useEditor()
  const { offers, errors } = t
  return (
    <EditorPage
      title={offers.writeTitle}
      lead={offers.writeLead(owner)}
      crumbs={[{ label: item.title, href: paths.page(item.id) }]}
      errors={problems(form, errors)}
    >
      <p class="meta">{t.diff.key}</p>
      <DataDiff type={type} before={before} after={after} />
      <form
        method="post"
        action={paths.blockOffer(item.id, block)}
        class="stack measure"
        noValidate
      >
        <TextArea form={form} name="note" label={offers.note} rows={3} errors={errors} />
        <p class="cluster">
          <Button>{offers.send}</Button>
          <ButtonLink href={paths.block(item.id, block)} kind={2}>
            {t.cancel}
          </ButtonLink>
        </p>
      </form>
    </EditorPage>
  )
}
