import { type Block, inForce, type Operation } from '../../../../merging/index.ts'
import { Button, Hidden, Radios, TextArea } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { Go, Notice, Section, Tag } from '../../../../ui/parts.tsx'
import { BuildPage } from '../../building/pages/frame.tsx'
import type { Work } from '../../building/work.ts'
import { sharingPaths as paths } from '../paths.ts'
import { sayBlock } from '../say.ts'
import type { Variant } from '../shared.ts'
import { useSharing } from './frame.tsx'

export type VariantProps = {
  work: Work
  variant: Variant
  owner: string
  newest: number
  /** What the working copy does otherwise, each with the part it is done to. */
  local: { operation: Operation; block: Block }[]
  /** What is published and can be offered. */
  offerable: Block[]
  mayPublish: boolean
  policy: Form<any>
  offer: Form<any>
  saved: boolean
  offered: boolean
}

/** A service that is shared with others: what is different here, and what happens with what is new. */
export function VariantPage(props: VariantProps) {
  const { work, variant, owner, newest, local, mayPublish, saved, offered } = props
  const { variant: t } = useSharing()
  const form = Object.keys(props.policy.errors).length ? props.policy : props.offer
  return (
    <BuildPage
      service={work.id}
      work={work}
      title={t.title}
      lead={t.lead(owner, variant.baseNo)}
      form={form}
    >
      {saved && <Notice tone="ok" title={t.saved} />}
      {offered && <Notice tone="ok" title={t.offered} />}
      {newest > variant.baseNo && (
        <Notice tone="warn" title={t.newer}>
          <Go href={paths.decision(work.id)}>{t.decideNewer}</Go>
        </Notice>
      )}
      <Section id="anderledes" title={t.changes}>
        {local.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <>
            <p class="meta">{t.changesText}</p>
            <ul class="talk">
              {local.map(({ operation, block }) => (
                <li>
                  <span>{sayBlock(block)}</span>
                  <Tag tone={inForce(operation) ? 'info' : 'warn'}>
                    {t.kinds[inForce(operation) ? operation.kind : 'aside']}
                  </Tag>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {mayPublish && <Policy {...props} />}
      {mayPublish && <Offer {...props} />}
    </BuildPage>
  )
}

function Policy({ work, policy }: VariantProps) {
  const { variant: t } = useSharing()
  return (
    <form method="post" action={paths.variant(work.id)} class="stack measure" noValidate>
      <Radios
        form={policy}
        name="valg"
        label={t.policy}
        hint={t.policyText}
        choices={Object.entries(t.policies).map(([value, label]) => ({ value, label }))}
      />
      <p>
        <Button kind={2}>{t.save}</Button>
      </p>
    </form>
  )
}

function Offer({ work, owner, offer, offerable }: VariantProps) {
  const { variant: t } = useSharing()
  return (
    <Section id="foreslaa" title={t.offer}>
      {offerable.length === 0 ? (
        <p>{t.nothingToOffer}</p>
      ) : (
        <form method="post" action={paths.offer(work.id)} class="stack measure" noValidate>
          <p>{t.offerText(owner)}</p>
          <Hidden form={offer} name="blanket" />
          <Radios
            form={offer}
            name="hvad"
            label={t.offerWhat}
            choices={offerable.map((block) => ({ value: block.id, label: sayBlock(block) }))}
          />
          <TextArea form={offer} name="hvorfor" label={t.offerNote} rows={3} />
          <p>
            <Button kind={2}>{t.offerButton}</Button>
          </p>
        </form>
      )}
    </Section>
  )
}
