import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, TextArea, TextField } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Notice, Section, StaffTable } from '../../../../ui/parts.tsx'
import { type FactType, weekdays } from '../../facts/types.ts'
import { editorPaths as paths } from '../paths.ts'
import { EditorPage, useAgo, useEditor } from './frame.tsx'

export type FactRow = {
  key: string
  type: FactType
  /** In words; undefined when it is not written. */
  said: string | undefined
  /** Ours, or how the tenant presents itself. */
  isOwn: boolean
  used: number
  blocks: number
  verifiedAt: Date | null
}

type FactsProps = { rows: FactRow[]; form: Form<any> }

/** Everything that is said in one place and used on many pages, and what is missing. */
export function FactsPage({ rows, form }: FactsProps) {
  const t = useEditor()
  const { facts } = t
  const ago = useAgo()
  const missing = rows.filter(({ said, blocks }) => !said && blocks > 0)
  const { columns } = facts
  return (
    <EditorPage
      title={facts.title}
      lead={facts.lead}
      crumbs={[]}
      errors={problems(form, facts.errors)}
    >
      {missing.length > 0 && (
        <Notice tone="warn" title={facts.missing}>
          <ul class="bullets small">
            {missing.map(({ key, blocks }) => (
              <li>
                <a href={paths.fact(key)}>{key}</a>. {facts.missingText(blocks)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <StaffTable
        caption={facts.caption}
        result={t.list.factCount(rows.length)}
        columns={[
          { label: columns.key },
          { label: columns.value },
          { label: columns.used, fold: true, figures: true },
          { label: columns.at, fold: true },
        ]}
        rows={rows.map(({ key, type, said, isOwn, used, verifiedAt }) => ({
          id: key,
          title: key,
          href: paths.fact(key),
          cells: [
            <>
              {said ?? <span class="error">{facts.none}</span>}
              <span class="meta"> {facts.types[type]}</span>
            </>,
            String(used),
            isOwn ? (verifiedAt ? ago(verifiedAt) : '–') : facts.given,
          ],
        }))}
      />
      <Section id="en-mere" title={facts.add}>
        <form method="post" action={paths.facts()} class="stack measure" noValidate>
          <TextField
            form={form}
            name="noegle"
            label={facts.key}
            hint={facts.keyHint}
            errors={facts.errors}
            spellcheck={false}
          />
          <p>
            <Button kind={2}>{facts.open}</Button>
          </p>
        </form>
      </Section>
    </EditorPage>
  )
}

type FactProps = {
  factKey: string
  type: FactType
  form: Form<any>
  said: { format: string; text: string }[]
  usedOn: { id: string; title: string }[]
  isOwn: boolean
}

/** One fact: its value, how it is said, and where. */
export function FactPage({ factKey, type, form, said, usedOn, isOwn }: FactProps) {
  const t = useEditor()
  const { facts } = t
  return (
    <EditorPage
      title={factKey}
      lead={facts.types[type]}
      crumbs={[{ label: facts.title, href: paths.facts() }]}
      errors={problems(form, facts.errors)}
      asideLabel={facts.usedOn}
      aside={<Beside factKey={factKey} said={said} usedOn={usedOn} isOwn={isOwn} />}
    >
      <form method="post" action={paths.fact(factKey)} class="stack stack-l measure" noValidate>
        <ValueFields type={type} form={form} />
        <p class="cluster">
          <Button name="knap" value="gem">
            {facts.save}
          </Button>
          <ButtonLink href={paths.facts()} kind={2}>
            {t.back}
          </ButtonLink>
        </p>
      </form>
    </EditorPage>
  )
}

function ValueFields({ type, form }: { type: FactType; form: Form<any> }) {
  const { facts } = useEditor()
  const { errors } = facts
  if (type === 'hours') {
    return (
      <>
        <p class="hint">{facts.hoursHint}</p>
        <div class="ed-hours">
          {weekdays.map((day) => (
            <TextField form={form} name={day} label={facts.weekdays[day]} errors={errors} />
          ))}
        </div>
        <TextArea
          form={form}
          name="saerlige"
          label={facts.special}
          hint={facts.specialHint}
          rows={4}
          optional
          errors={errors}
        />
      </>
    )
  }
  if (type === 'link') {
    return (
      <>
        <TextField form={form} name="label" label={facts.linkLabel} errors={errors} />
        <TextField form={form} name="href" label={facts.linkHref} errors={errors} />
      </>
    )
  }
  if (type === 'date') {
    return (
      <TextField
        form={form}
        name="vaerdi"
        type="date"
        width={8}
        label={facts.value}
        errors={errors}
      />
    )
  }
  return <TextField form={form} name="vaerdi" label={facts.value} errors={errors} />
}

type BesideProps = Pick<FactProps, 'factKey' | 'said' | 'usedOn' | 'isOwn'>

function Beside({ factKey, said, usedOn, isOwn }: BesideProps) {
  const { facts } = useEditor()
  return (
    <div class="stack stack-l">
      {said.length > 0 && (
        <Beneath id="siges" title={facts.said}>
          {said.map(({ format, text }) => (
            <li>
              <span class="ed-code">{`{{${factKey}${format && `|${format}`}}}`}</span>
              <br />
              {text}
            </li>
          ))}
        </Beneath>
      )}
      {usedOn.length > 0 && (
        <Beneath id="bruges" title={facts.usedOn}>
          {usedOn.map(({ id, title }) => (
            <li>
              <a href={paths.page(id)}>{title}</a>
            </li>
          ))}
        </Beneath>
      )}
      {isOwn && (
        <details class="why">
          <summary>{facts.remove}</summary>
          <form method="post" action={paths.fact(factKey)} class="stack">
            <p>{facts.removeText}</p>
            <Button kind="bad" small name="knap" value="fjern">
              {facts.remove}
            </Button>
          </form>
        </details>
      )}
    </div>
  )
}

const Beneath = ({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ComponentChildren
}) => (
  <section aria-labelledby={id} class="stack">
    <h2 id={id} class="h-s">
      {title}
    </h2>
    <ul class="bullets">{children}</ul>
  </section>
)
