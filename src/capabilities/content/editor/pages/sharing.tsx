import type { Block } from '../../../../merging/index.ts'
import { Button, ButtonLink, Checkbox, Hidden } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Go, Notice, Section } from '../../../../ui/parts.tsx'
import { LockField, Locks, RevisionFields, Trial } from '../../../../ui/sharing/share-form.tsx'
import type { outcomeOf } from '../edit/share-form.ts'
import { editorPaths as paths } from '../paths.ts'
import { typeName } from '../texts-blocks.ts'
import type { Page } from '../work.ts'
import { Changes } from './changes.tsx'
import { EditorPage, useEditor } from './frame.tsx'
import { nameOf } from './shown.tsx'
import type { Told } from './status.tsx'

export type SharingProps = {
  page: Page
  form: Form<any>
  /** As it is shared now; undefined when it is not. */
  before: readonly Block[] | undefined
  after: readonly Block[]
  isNew: boolean
  adopters: number
  /** How it would go, so far. */
  trial: { outcome: ReturnType<typeof outcomeOf>; waiting: number } | undefined
  problems: Told[]
  /** Just shared, and how many were told. */
  done: number | undefined
  changed: boolean
}

/** A new revision for all: what is new in it, how it goes with everybody, and why. */
export function SharingPage(props: SharingProps) {
  const { page, form, before, after, isNew, done, changed } = props
  const t = useEditor()
  const { sharing } = t
  const { item } = page
  return (
    <EditorPage
      title={before ? sharing.titleAgain : sharing.promote}
      lead={before ? sharing.lead : sharing.promoteLead}
      crumbs={[{ label: item.title, href: paths.page(item.id) }]}
      errors={problems(form)}
    >
      {done !== undefined && <Notice tone="ok" title={sharing.done(done)} />}
      {changed && (
        <Notice tone="warn" title={sharing.behind} alert>
          <p class="small">{sharing.behindText}</p>
          <Go href={paths.queue()}>{t.queue.title}</Go>
        </Notice>
      )}
      {props.problems.length > 0 && (
        <Notice tone="warn" title={t.publish.problems}>
          <ul class="bullets small">
            {props.problems.map(({ sentence, href }) => (
              <li>{href ? <a href={href}>{sentence}</a> : sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {before && (
        <Section id="nyt" title={`${sharing.changes} ${page.shared?.revision.no ?? ''}`}>
          <Changes before={before} after={after} />
        </Section>
      )}
      {!isNew && done === undefined && (
        <Notice tone="info" title={sharing.nothing}>
          {sharing.nothingText}
        </Notice>
      )}
      {props.problems.length === 0 && <ShareForm {...props} />}
    </EditorPage>
  )
}

function ShareForm({ page, form, before, after, adopters, trial }: SharingProps) {
  const t = useEditor()
  const { sharing } = t
  const to = paths.sharing(page.item.id)
  return (
    <form method="post" action={to} class="stack stack-l" noValidate>
      <Hidden form={form} name="efter" />
      <Locks hint={sharing.locksHint}>
        {after.map((block) => (
          <fieldset class="field">
            <legend>
              {typeName(block.type)}: {nameOf(block)}
            </legend>
            <div class="cluster">
              <LockField
                form={form}
                block={block.id}
                label={sharing.locks}
                names={sharing.lockNames}
              />
              <Checkbox form={form} name={`lov-${block.id}`} label={sharing.legal} />
            </div>
          </fieldset>
        ))}
      </Locks>
      {before && <RevisionFields form={form} hints={sharing.classHints} />}
      {before && (
        <section class="card card-tint" aria-labelledby="proev">
          <h2 id="proev" class="h-s">
            {sharing.outcome}
          </h2>
          {adopters === 0 ? (
            <p>{sharing.nobody}</p>
          ) : (
            <Trial outcome={trial && <Outcome {...trial} />} />
          )}
        </section>
      )}
      <p class="cluster">
        <Button name="knap" value="del">
          {before ? sharing.share : sharing.promote}
        </Button>
        <ButtonLink href={paths.page(page.item.id)} kind={2}>
          {t.back}
        </ButtonLink>
      </p>
    </form>
  )
}

function Outcome({ outcome, waiting }: NonNullable<SharingProps['trial']>) {
  const { sharing } = useEditor()
  const figure = (said: string) => {
    const [number, ...words] = said.split(' ')
    return (
      <div>
        <b>{number}</b> {words.join(' ')}
      </div>
    )
  }
  return (
    <>
      <div class="ed-outcome" role="status">
        {figure(sharing.follow(outcome.follow))}
        {figure(sharing.clean(outcome.clean))}
        {figure(sharing.choose(outcome.choose))}
      </div>
      {waiting > 0 && <p class="meta">{sharing.waiting(waiting)}</p>}
    </>
  )
}
