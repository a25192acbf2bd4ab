import { say } from '../../../../ui/dates.ts'
import { Button, ButtonLink } from '../../../../ui/form.tsx'
import { SummaryList } from '../../../../ui/parts.tsx'
import { useNow } from '../../../../ui/site.ts'
import type { Advice } from '../advice/advice.ts'
import type { Ease } from '../advice/lix.ts'
import { written } from '../../insight/address.ts'
import { insightPaths } from '../../insight/paths.ts'
import { editorPaths as paths } from '../paths.ts'
import { adviceSentence } from '../texts-advice.ts'
import type { Page } from '../work.ts'
import { useAgo, useEditor } from './frame.tsx'

/** Something that must be put right, and where. */
export type Told = { sentence: string; href?: string }

export type StatusProps = {
  page: Page
  /** Names of people by id. */
  names: ReadonlyMap<string, string>
  live: { no: number; at: Date } | undefined
  /** Whether the draft says something else than what is live. */
  underway: boolean
  problems: Told[]
  missing: string[]
  advice: Advice[]
  ease: Ease | undefined
  mayShare: boolean
  /** Of a Danish page: the English one, if there is one. */
  inEnglish: string | undefined
}

/** How far a page has come, what could be better, and what one can do next. */
export function Status(props: StatusProps) {
  const { page, live, underway, problems, missing, mayShare } = props
  const t = useEditor()
  const { item } = page
  return (
    <section class="card card-tint" aria-labelledby="hvor-langt">
      <h2 id="hvor-langt" class="h-s">
        {t.page.status}
      </h2>
      <Facts {...props} />
      {problems.length > 0 && (
        <div>
          <h3 class="h-s">{t.page.problems}</h3>
          <List told={problems} />
        </div>
      )}
      {missing.length > 0 && (
        <div>
          <h3 class="h-s">{t.page.missing}</h3>
          <List told={missing.map((key) => ({ sentence: key, href: paths.fact(key) }))} />
          <p class="meta">{t.page.missingText}</p>
        </div>
      )}
      <Better {...props} />
      {underway && (
        <p>
          <ButtonLink href={paths.publication(item.id)} wide>
            {t.page.toReview}
          </ButtonLink>
        </p>
      )}
      <ul class="links">
        {live && item.status === 'live' && (
          <li>
            <a href={written({ path: item.path, language: item.language === 'en' ? 'en' : 'da' })}>
              {t.page.visit}
            </a>
          </li>
        )}
        <li>
          <a href={paths.about(item.id)}>{t.page.about}</a>
        </li>
        <li>
          <a href={insightPaths.page(item.id)}>{t.page.insight}</a>
        </li>
        <li>
          <a href={paths.versions(item.id)}>{t.page.versions}</a>
        </li>
        {!underway && (
          <li>
            <a href={paths.publication(item.id)}>{t.page.toReview}</a>
          </li>
        )}
        {props.inEnglish && (
          <li>
            <a href={paths.page(props.inEnglish)}>{t.translation.there}</a>
          </li>
        )}
        {mayShare && (
          <li>
            <a href={paths.sharing(item.id)}>{page.shared ? t.page.share : t.sharing.promote}</a>
          </li>
        )}
      </ul>
      {live && item.status === 'live' && item.language === 'da' && !props.inEnglish && (
        <form method="post" action={paths.translation(item.id)}>
          <Button kind={2} small>
            {t.translation.begin}
          </Button>
        </form>
      )}
    </section>
  )
}

function Facts({ page, names, live, underway }: StatusProps) {
  const t = useEditor()
  const now = useNow()
  const ago = useAgo()
  const { item, draft, shared, source } = page
  const day = (at: string) => say(at, 'date', { language: 'da', now })
  const rows = [
    {
      label: t.page.readers,
      value:
        live && item.status === 'live' ? t.page.version(live.no, ago(live.at)) : t.page.nothingYet,
    },
    {
      label: t.page.draft,
      value:
        underway && draft.revision > 0
          ? t.page.draftBy(ago(draft.at), names.get(draft.byId ?? '') ?? t.machine)
          : t.page.draftNone,
    },
    shared && { label: t.page.basis, value: t.page.basisAt(shared.owner, shared.revision.no) },
    source && {
      label: t.translation.from,
      value: <a href={paths.page(source.id)}>{source.title}</a>,
    },
    shared && { label: t.page.policyLabel, value: t.policy[item.policy.kind] },
    {
      label: t.page.owner,
      value: item.ownerParty ? (names.get(item.ownerParty) ?? t.somebody) : t.page.noOwner,
    },
    { label: t.page.reviewOn, value: item.reviewOn ? day(item.reviewOn) : t.page.noReview },
  ]
  return <SummaryList rows={rows.filter((row) => typeof row === 'object')} />
}

const List = ({ told }: { told: readonly Told[] }) => (
  <ul class="bullets small">
    {told.map(({ sentence, href }) => (
      <li>{href ? <a href={href}>{sentence}</a> : sentence}</li>
    ))}
  </ul>
)

/** How easy it is to read, and each thing that could be better. */
export function Better({ page, advice, ease }: Pick<StatusProps, 'page' | 'advice' | 'ease'>) {
  const t = useEditor()
  const { easeWords } = t.page
  const hard =
    ease && (ease.lix > 45 ? easeWords.hard : ease.lix > 35 ? easeWords.middle : easeWords.easy)
  return (
    <div>
      <h3 class="h-s">{t.page.check}</h3>
      {ease && (
        <p class="small">
          {hard}. <span class="meta">{t.page.ease(ease.lix)}</span>
        </p>
      )}
      {advice.length === 0 ? (
        <p class="meta">{t.page.allGood}</p>
      ) : (
        <List
          told={advice.map((one) => ({
            sentence: adviceSentence(one),
            ...(one.block && { href: paths.block(page.item.id, one.block) }),
          }))}
        />
      )}
    </div>
  )
}
