import { Button, Hidden, TextArea, TextField } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Filters, Section } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { Counts } from './desk-counts.tsx'
import { searchPaths as paths } from './paths.ts'
import type { Count } from './store/asked.ts'
import type { Bet, SynonymGroup } from './store/local-words.ts'
import { texts } from './texts.ts'
import type { Understood } from './understand.ts'

type Props = {
  withoutHits: Count[]
  abandoned: Count[]
  mostAsked: Count[]
  groups: SynonymGroup[]
  bets: Bet[]
  /** How many subjects of KLE are here. */
  kle: number
  tried: string
  understood: Understood[]
  synonymForm: Form<'id' | 'ord'>
  betForm: Form<'soegning' | 'sti' | 'titel' | 'forklaring'>
  kleForm: Form<'emner'>
}

export function EditorsPage(props: Props) {
  const t = useTexts(texts)
  const { synonymForm, betForm, kleForm } = props
  const errors = [synonymForm, betForm, kleForm].flatMap((form) => problems(form, t.errors))
  return (
    <StaffPage title={t.editors} lead={t.editorsLead} current={paths.editors()} errors={errors}>
      <p class="meta">{t.weeks}</p>
      <Counts
        id="uden"
        title={t.withoutHits}
        text={t.withoutHitsText}
        none={t.withoutHitsNone}
        counts={props.withoutHits}
      />
      <Counts
        id="opgivet"
        title={t.abandoned}
        text={t.abandonedText}
        none={t.abandonedNone}
        counts={props.abandoned}
      />
      <Counts
        id="mest"
        title={t.mostAsked}
        text={t.mostAskedText}
        none={t.mostAskedNone}
        counts={props.mostAsked}
      />
      <Try {...props} />
      <Synonyms {...props} />
      <BestBets {...props} />
      <Kle {...props} />
    </StaffPage>
  )
}

function Try({ tried, understood }: Props) {
  const t = useTexts(texts)
  return (
    <Section id="proev" title={t.tried}>
      <Filters label={t.tried} action={paths.editors()}>
        <div class="field">
          <label for="ord-proev">{t.tryWord}</label>
          <input class="input" id="ord-proev" name="ord" value={tried} autocomplete="off" />
        </div>
      </Filters>
      {understood.length > 0 && (
        <ul class="bullets">
          {understood.map(({ said, parts, same }) => (
            <li>{t.understood(said, parts.join(' + '), same.join(', '))}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Synonyms({ groups, synonymForm }: Props) {
  const t = useTexts(texts)
  return (
    <Section id="synonymer" title={t.synonyms}>
      {groups.length === 0 && <p class="meta">{t.synonymNone}</p>}
      <ul class="rows">
        {groups.map(({ id, words }) => (
          <li class="split">
            <span>{words.join(' = ')}</span>
            <form method="post" action={paths.synonymRemoval()}>
              <input type="hidden" name="id" value={id} />
              <Button kind={2} small>
                {t.synonymRemove}
                <span class="vh">: {words.join(', ')}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={paths.synonyms()} class="stack measure" noValidate>
        <Hidden form={synonymForm} name="id" />
        <TextField
          form={synonymForm}
          name="ord"
          label={t.synonymLine}
          hint={t.synonymsHint}
          errors={t.errors}
        />
        <p>
          <Button>{t.synonymAdd}</Button>
        </p>
      </form>
    </Section>
  )
}

function BestBets({ bets, betForm }: Props) {
  const t = useTexts(texts)
  const { errors } = t
  return (
    <Section id="svar" title={t.bestBets}>
      <p class="meta">{bets.length ? t.bestBetsHint : t.bestBetNone}</p>
      <ul class="rows">
        {bets.map(({ asked, title, path }) => (
          <li class="split">
            <span>
              »{asked}«: <a href={path}>{title}</a>
            </span>
            <form method="post" action={paths.bestBetRemoval()}>
              <input type="hidden" name="soegning" value={asked} />
              <Button kind={2} small>
                {t.bestBetRemove}
                <span class="vh">: {asked}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={paths.bestBets()} class="stack measure" noValidate>
        <TextField form={betForm} name="soegning" label={t.asked} errors={errors} />
        <TextField form={betForm} name="sti" label={t.path} hint={t.pathHint} errors={errors} />
        <TextField form={betForm} name="titel" label={t.title} errors={errors} />
        <TextField form={betForm} name="forklaring" label={t.summary} optional errors={errors} />
        <p>
          <Button>{t.bestBetSave}</Button>
        </p>
      </form>
    </Section>
  )
}

function Kle({ kle, kleForm }: Props) {
  const t = useTexts(texts)
  return (
    <Section id="kle" title={t.kle}>
      <p>{t.kleCount(kle)}</p>
      <form method="post" action={paths.kle()} class="stack measure" noValidate>
        <TextArea
          form={kleForm}
          name="emner"
          label={t.kleRows}
          hint={t.kleHint}
          errors={t.errors}
        />
        <p>
          <Button kind={2}>{t.kleSave}</Button>
        </p>
      </form>
    </Section>
  )
}
