import type { Block } from '../../../../merging/index.ts'
import { Button, ButtonLink, TextField } from '../../../../ui/form.tsx'
import { blank, type Form, problems } from '../../../../ui/forms.ts'
import { Empty, Filters, Go, Notice, Section, StaffTable, Tag } from '../../../../ui/parts.tsx'
import type { Facts } from '../../facts/fill.ts'
import type { LibraryItem, Revision } from '../../library/library.ts'
import { editorPaths as paths } from '../paths.ts'
import { typeName } from '../texts-blocks.ts'
import { EditorPage, useEditor } from './frame.tsx'
import { PolicyFields } from './policy.tsx'
import { Shown } from './shown.tsx'

type LibraryProps = {
  words: string
  items: LibraryItem[]
  owners: ReadonlyMap<string, string>
  /** Pages here, by what they are laid over. */
  here: ReadonlyMap<string, string>
  tenant: string
}

/** What others share, and what of it one has. */
export function LibraryPage({ words, items, owners, here, tenant }: LibraryProps) {
  const t = useEditor()
  const { library } = t
  const { columns } = library
  return (
    <EditorPage title={library.title} lead={library.lead} crumbs={[]}>
      <Filters label={library.filter} action={paths.library()}>
        <TextField form={blank({ ord: words })} name="ord" label={library.words} />
      </Filters>
      {items.length === 0 ? (
        <Empty title={words ? t.list.noneFound : library.none}>
          {words ? t.list.noneFoundText : library.noneText}
        </Empty>
      ) : (
        <StaffTable
          caption={library.caption}
          result={t.list.result(items.length)}
          columns={[
            { label: columns.title },
            { label: columns.kind, fold: true },
            { label: columns.owner, fold: true },
            { label: columns.state },
          ]}
          rows={items.map(({ id, title, kind, ownerId }) => ({
            id,
            title,
            href: paths.shared(id),
            cells: [
              t.kinds[kind],
              ownerId === tenant ? library.mine : (owners.get(ownerId) ?? '–'),
              here.has(id) ? <Tag tone="ok">{library.has}</Tag> : <Tag>{library.not}</Tag>,
            ],
          }))}
        />
      )}
    </EditorPage>
  )
}

type SharedProps = {
  item: LibraryItem
  revision: Revision
  owner: string
  /** The page it is here already. */
  here: string | undefined
  form: Form<any>
  facts: Facts
  now: Date
  mayAdopt: boolean
}

/** One shared page: how it reads, and the way to have it. */
export function SharedPage(props: SharedProps) {
  const { item, revision, owner, here, form, facts, now } = props
  const t = useEditor()
  const { library } = t
  return (
    <EditorPage
      title={item.title}
      lead={`${library.revision(revision.no, owner)}. ${t.kinds[item.kind]}`}
      crumbs={[{ label: library.title, href: paths.library() }]}
      errors={problems(form, t.errors)}
      aside={here ? <Have page={here} /> : <Adopt {...props} />}
      asideLabel={library.adopt}
    >
      <section aria-labelledby="lyder">
        <h2 id="lyder">{library.sharedText}</h2>
        <ol class="ed-blocks mt-4">
          {revision.blocks.map((block) => (
            <SharedBlock block={block} facts={facts} now={now} />
          ))}
        </ol>
      </section>
      {revision.legalRefs.length > 0 && (
        <Section id="bygger-paa" title={library.law}>
          <ul class="bullets">
            {revision.legalRefs.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </EditorPage>
  )
}

function SharedBlock({ block, facts, now }: { block: Block; facts: Facts; now: Date }) {
  const { page } = useEditor()
  return (
    <li>
      <p class="ed-what">
        <b>{typeName(block.type)}</b>
        {block.lock === 'slot' && <Tag tone="info">{page.tags.slot}</Tag>}
        {block.lock === 'locked' && <Tag icon="lock">{page.tags.locked}</Tag>}
        {block.legal && <Tag>{page.tags.legal}</Tag>}
      </p>
      <Shown block={block} facts={facts} now={now} />
    </li>
  )
}

const Have = ({ page }: { page: string }) => {
  const { library } = useEditor()
  return (
    <Notice tone="ok" title={library.has}>
      <Go href={paths.page(page)}>{library.goTo}</Go>
    </Notice>
  )
}

function Adopt({ item, form, mayAdopt }: SharedProps) {
  const t = useEditor()
  const { library, errors } = t
  if (!mayAdopt) {
    return (
      <Notice tone="info" icon="lock" title={t.publish.notYou}>
        {library.adoptText}
      </Notice>
    )
  }
  return (
    <form method="post" action={paths.shared(item.id)} class="card card-tint stack" noValidate>
      <h2 class="h-s">{library.adopt}</h2>
      <p class="small">{library.adoptText}</p>
      <TextField form={form} name="adresse" label={library.path} errors={errors} />
      <PolicyFields form={form} />
      <p class="cluster">
        <Button>{library.adopt}</Button>
        <ButtonLink href={paths.library()} kind={2}>
          {t.cancel}
        </ButtonLink>
      </p>
    </form>
  )
}
