import type { Data } from '../../../../merging/index.ts'
import { Button, ButtonLink, Hidden } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Icon, Notice, Section } from '../../../../ui/parts.tsx'
import { typeOf } from '../../block.ts'
import type { Field } from '../../field.ts'
import { draftIsland } from '../assets.ts'
import type { Facts } from '../../facts/fill.ts'
import { DataDiff, DataWords } from '../diff/diff.tsx'
import type { Row } from '../edit/rows.ts'
import { isUntranslated, nextUntranslated } from '../edit/translated.ts'
import { editorPaths as paths } from '../paths.ts'
import { typeName } from '../texts-blocks.ts'
import type { Page } from '../work.ts'
import { pressed } from './block-card.tsx'
import { BlockFields } from './fields.tsx'
import { EditorPage, FirstButton, useAgo, useEditor } from './frame.tsx'
import { nameOf, Shown } from './shown.tsx'
import { Better, type StatusProps } from './status.tsx'
import { WordsDialogs } from './words-field.tsx'

export type BlockProps = Pick<StatusProps, 'advice' | 'ease'> & {
  page: Page
  row: Row
  form: Form<any>
  facts: Facts
  now: Date
  order: string
  /** What was typed, as the block would be. */
  typed: Data
  /** Another has changed the same meanwhile: who, and when. */
  meanwhile?: { name: string | undefined; at: Date } | undefined
  mayOffer: boolean
}

/** One block in a form of its own. */
export function BlockPage(props: BlockProps) {
  const { page, row, form, meanwhile } = props
  const { item, shared } = page
  const t = useEditor()
  const { block } = row
  const type = typeName(block.type)
  return (
    <EditorPage
      title={row.may.change ? t.editBlock.title(type) : type}
      crumbs={[{ label: item.title, href: `${paths.page(item.id)}#blok-${block.id}` }]}
      errors={problems(form, t.fieldErrors)}
      aside={<Beside {...props} />}
      asideLabel={t.page.check}
    >
      {meanwhile && <Meanwhile {...props} />}
      {row.may.change ? (
        <BlockForm {...props} />
      ) : (
        <>
          <Notice tone="info" icon="lock" title={t.page.tags.locked}>
            {t.page.locked(shared?.owner ?? '')}
          </Notice>
          <Shown block={block} facts={props.facts} now={props.now} />
        </>
      )}
    </EditorPage>
  )
}

function BlockForm(props: BlockProps) {
  const { page, row, form } = props
  const t = useEditor()
  const to = paths.block(page.item.id, row.block.id)
  const fields = Object.values<Field>(typeOf(row.block.type)?.fields ?? {})
  const writesWords = fields.some(({ kind }) => kind === 'words')
  return (
    <>
      <form
        method="post"
        action={to}
        class="stack stack-l"
        noValidate
        {...draftIsland}
        data-save-to={to}
        data-saved-text={t.saved}
        data-failed-text={t.notSaved}
        data-other-text={t.savedOther}
      >
        <FirstButton name="knap" value="gem" />
        <Hidden form={form} name="udgave" />
        {page.source && isUntranslated(row) && <p class="meta measure">{t.translation.start}</p>}
        <BlockFields type={row.block.type} form={form} />
        {writesWords && <Help />}
        <p class="cluster">
          <Button name="knap" value="gem">
            {t.save}
          </Button>
          {page.source && nextUntranslated(page.rows, row.block.id) && (
            <Button kind={2} name="knap" value="naeste">
              {t.translation.next}
            </Button>
          )}
          <Button kind={2} name="knap" value="vis">
            {t.show}
          </Button>
          <ButtonLink href={`${paths.page(page.item.id)}#blok-${row.block.id}`} kind={2}>
            {t.back}
          </ButtonLink>
          <span class="saved" role="status">
            <Icon name="check" small />
            <span data-saved />
          </span>
        </p>
      </form>
      <Section id="bliver" title={t.editBlock.preview}>
        <div class="card" data-becomes>
          <Becomes {...props} />
        </div>
      </Section>
      {writesWords && <WordsDialogs facts={props.facts} now={props.now} />}
    </>
  )
}

/** The block as what was typed would make it. */
export const Becomes = ({
  row,
  typed,
  facts,
  now,
}: Pick<BlockProps, 'row' | 'typed' | 'facts' | 'now'>) => (
  <Shown block={{ ...row.block, data: typed }} facts={facts} now={now} />
)

/** The same as the answer to a save while one writes. */
export const SavedPart = (props: Pick<BlockProps, 'row' | 'typed' | 'facts' | 'now' | 'form'>) => (
  <div data-udgave={props.form.values.udgave}>
    <Becomes {...props} />
  </div>
)

function Help() {
  const t = useEditor()
  return (
    <details class="why">
      <summary>{t.editBlock.help}</summary>
      <dl class="ed-help">
        {t.markdown.map(([written, meant]) => (
          <div>
            <dt>{written}</dt>
            <dd>{meant}</dd>
          </div>
        ))}
      </dl>
      <p class="meta">{t.words.keys}</p>
    </details>
  )
}

function Beside({ page, row, order, advice, ease, mayOffer }: BlockProps) {
  const t = useEditor()
  const { block, shared, local } = row
  const own = advice.filter((one) => one.block === block.id)
  return (
    <div class="stack stack-l">
      {shared && row.may.change && (
        <section class="card card-tint" aria-labelledby="det-faelles">
          <h2 id="det-faelles" class="h-s">
            {page.source
              ? t.translation.danish
              : local && 'data' in local
                ? t.editBlock.compare
                : t.editBlock.shared}
          </h2>
          {local && 'data' in local && !page.source ? (
            <>
              <p class="meta">{t.diff.key}</p>
              <DataDiff type={block.type} before={shared.data} after={block.data} />
              {mayOffer && (
                <p>
                  <a href={paths.blockOffer(page.item.id, block.id)}>{t.page.offer}</a>
                </p>
              )}
            </>
          ) : (
            <DataWords type={block.type} data={shared.data} />
          )}
        </section>
      )}
      <section class="card card-tint" aria-label={t.page.check}>
        <Better page={page} advice={own} ease={ease} />
      </section>
      {!shared && row.may.hide && (
        <details class="why">
          <summary>{t.editBlock.remove}</summary>
          <form method="post" action={paths.arrange(page.item.id)} class="stack">
            <input type="hidden" name="udgave" value={order} />
            <p>{t.editBlock.removeText}</p>
            <Button kind="bad" small name="handling" value={pressed('skjul', row)}>
              {t.editBlock.removeButton}
              <span class="vh"> {nameOf(block)}</span>
            </Button>
          </form>
        </details>
      )}
    </div>
  )
}

/** What another wrote in the same block while one wrote; what one typed stands in the form. */
function Meanwhile({ row, typed, meanwhile }: BlockProps) {
  const t = useEditor()
  const ago = useAgo()
  return (
    <Notice tone="warn" title={t.editBlock.stale} alert>
      <p class="small">
        {t.editBlock.staleText(meanwhile!.name ?? t.somebody, ago(meanwhile!.at))}
      </p>
      <DataDiff type={row.block.type} before={row.block.data} after={typed} />
    </Notice>
  )
}
