import type { Block } from '../../../../merging/index.ts'
import { Button, Hidden, TextField } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Notice, Section } from '../../../../ui/parts.tsx'
import { editorPaths as paths } from '../paths.ts'
import type { Page } from '../work.ts'
import { Changes } from './changes.tsx'
import { Out, Planned } from './out.tsx'
import { EditorPage, useEditor } from './frame.tsx'
import type { Told } from './status.tsx'

export type PublicationProps = {
  page: Page
  names: ReadonlyMap<string, string>
  /** What visitors see now; undefined when they see nothing. */
  live: readonly Block[] | undefined
  draft: readonly Block[]
  underway: boolean
  problems: Told[]
  missing: string[]
  mayPublish: boolean
  /** The one who looks has asked for the review. */
  isMine: boolean
  /** Live pages that lead to this one. */
  leadHere: { id: string; title: string }[]
  /** The version just published. */
  done: number | undefined
  changed: boolean
  form: Form<any>
}

/** What becomes different for visitors, who has looked, and when it goes out. */
export function PublicationPage(props: PublicationProps) {
  const { page, live, underway, form, done, changed, mayPublish } = props
  const t = useEditor()
  const { publish } = t
  const { item } = page
  const ready = props.problems.length + props.missing.length === 0
  return (
    <EditorPage
      title={publish.title}
      lead={publish.lead}
      crumbs={[{ label: item.title, href: paths.page(item.id) }]}
      errors={problems(form, t.errors)}
      aside={<Away {...props} />}
      asideLabel={publish.withdraw}
    >
      {done !== undefined && (
        <Notice tone="ok" title={publish.done(done)}>
          <p>
            <a href={item.path}>{publish.doneSee}</a>
          </p>
        </Notice>
      )}
      {changed && (
        <Notice tone="warn" title={publish.changed} alert>
          {publish.changedText}
        </Notice>
      )}
      {!underway && done === undefined && (
        <Notice tone="info" title={publish.nothing}>
          {publish.nothingText}
        </Notice>
      )}
      <Planned {...props} />
      {underway && (
        <>
          <Hindrances {...props} />
          <Section id="aendringer" title={publish.changes}>
            {live ? <Changes before={live} after={props.draft} /> : <p>{publish.first}</p>}
          </Section>
          <Review {...props} />
          {mayPublish ? ready && <Out {...props} /> : null}
        </>
      )}
    </EditorPage>
  )
}

function Hindrances({ problems: told, missing }: PublicationProps) {
  const { publish } = useEditor()
  return (
    <>
      {told.length > 0 && (
        <Notice tone="warn" title={publish.problems}>
          <Links told={told} />
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="warn" title={publish.missing}>
          <p class="small">{publish.missingText}</p>
          <Links told={missing.map((key) => ({ sentence: key, href: paths.fact(key) }))} />
        </Notice>
      )}
    </>
  )
}

const Links = ({ told }: { told: Told[] }) => (
  <ul class="bullets">
    {told.map(({ sentence, href }) => (
      <li>{href ? <a href={href}>{sentence}</a> : sentence}</li>
    ))}
  </ul>
)

/** Who has looked, and who is asked to. */
function Review(props: PublicationProps) {
  const { page, names, mayPublish, isMine, form } = props
  const { publish, somebody } = useEditor()
  const { draft, item } = page
  const name = (id: string | null) => names.get(id ?? '') ?? somebody
  return (
    <Section id="gennemsyn" title={publish.review}>
      {draft.state === 'approved' && (
        <Notice tone="ok" title={publish.approved(name(draft.reviewedBy))} heading="h3">
          {draft.note}
        </Notice>
      )}
      {draft.state === 'open' && draft.reviewedBy && draft.note && (
        <Notice
          tone="warn"
          heading="h3"
          title={publish.sentBack(name(draft.reviewedBy), draft.note)}
        />
      )}
      {draft.state === 'submitted' && <p>{publish.asked(name(draft.submittedBy))}</p>}
      {draft.state === 'submitted' && isMine && <p class="meta">{publish.yours}</p>}
      {draft.state === 'submitted' && !isMine && mayPublish && (
        <form method="post" action={paths.review(item.id)} class="stack measure">
          <Hidden form={form} name="udgave" />
          <TextField form={form} name="svar" label={publish.comment} optional />
          <p class="cluster">
            <Button kind={2} name="knap" value="godkend">
              {publish.approve}
            </Button>
            <Button kind={2} name="knap" value="tilbage">
              {publish.decline}
            </Button>
          </p>
        </form>
      )}
      {draft.state === 'open' && (
        <form method="post" action={paths.submission(item.id)} class="stack measure">
          <Hidden form={form} name="udgave" />
          {!mayPublish && <p>{publish.notYouText}</p>}
          <p class="meta">{publish.askText}</p>
          <p>
            <Button kind={mayPublish ? 2 : 1}>{publish.ask}</Button>
          </p>
        </form>
      )}
    </Section>
  )
}

/** The ways back: the draft thrown away, the page taken down. */
function Away({ page: { item, draft }, mayPublish, leadHere }: PublicationProps) {
  const { publish } = useEditor()
  return (
    <div class="stack">
      {draft.revision > 0 && item.liveVersion !== null && (
        <details class="why">
          <summary>{publish.discard}</summary>
          <form method="post" action={paths.discard(item.id)} class="stack">
            <p>{publish.discardText}</p>
            <Button kind="bad" small>
              {publish.discard}
            </Button>
          </form>
        </details>
      )}
      {item.status === 'live' && mayPublish && (
        <details class="why">
          <summary>{publish.withdraw}</summary>
          <form method="post" action={paths.withdrawal(item.id)} class="stack">
            <p>{publish.withdrawText}</p>
            {leadHere.length > 0 && (
              <>
                <p>{publish.leadHere(leadHere.length)}</p>
                <Links
                  told={leadHere.map(({ id, title }) => ({
                    sentence: title,
                    href: paths.page(id),
                  }))}
                />
              </>
            )}
            <Button kind="bad" small>
              {publish.withdraw}
            </Button>
          </form>
        </details>
      )}
    </div>
  )
}
