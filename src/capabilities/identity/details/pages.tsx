import { Button, Radios, TextField } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { phone as spaced } from '../../../ui/numbers.ts'
import { PersonalPage } from '../../../ui/page.tsx'
import { Go, Notice, Section, SummaryList } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import type { Party } from '../parties.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'

type Props = {
  /** `name` is the one that may be shown to the viewer; `address` is null when it may not. */
  party: Party
  own: boolean
  mayChange: boolean
  maySeeLooks: boolean
  form: Form<'email' | 'phone' | 'language'>
  saved?: boolean | undefined
}

/** Mine oplysninger: who the house thinks one is, and how it reaches one. */
export function DetailsPage({ party, own, mayChange, maySeeLooks, form, saved }: Props) {
  const t = useTexts(texts)
  return (
    <PersonalPage
      title={own ? t.details : t.detailsOf}
      lead={own ? t.detailsLead : t.detailsOfLead}
      errors={problems(form, t.errors)}
      current={paths.details()}
    >
      {saved && <Notice tone="ok" title={t.saved} />}
      {own && party.protected && <Notice title={t.isProtected} />}
      <Section id="hvem" title={t.whoYouAre}>
        <SummaryList
          rows={[
            { label: t.name, value: party.name },
            ...(party.cvr ? [{ label: t.cvr, value: party.cvr }] : []),
            { label: t.address, value: <AddressLines party={party} /> },
          ]}
        />
        {own && party.address && <p class="meta">{t.moved}</p>}
      </Section>
      <Section id="kontakt" title={t.contact}>
        {mayChange ? <ContactForm form={form} /> : <ContactFacts party={party} />}
      </Section>
      {maySeeLooks && (
        <p>
          <Go href={paths.access()}>{t.whoSawLink}</Go>
        </p>
      )}
    </PersonalPage>
  )
}

function AddressLines({ party: { address, kind } }: Pick<Props, 'party'>) {
  const t = useTexts(texts)
  if (!address) return <>{kind === 'organisation' ? t.noFirmAddress : t.noAddress}</>
  return (
    <>
      {address.text}
      {address.source && (
        <>
          <br />
          <span class="meta">{t.addressFrom[address.source]}</span>
        </>
      )}
    </>
  )
}

function ContactForm({ form }: Pick<Props, 'form'>) {
  const t = useTexts(texts)
  const field = { form, errors: t.errors }
  return (
    <form method="post" action={paths.details()} class="stack" novalidate>
      <TextField
        {...field}
        name="email"
        label={t.email}
        hint={t.emailHint}
        type="email"
        autocomplete="email"
        optional
      />
      <TextField
        {...field}
        name="phone"
        label={t.phone}
        hint={t.phoneHint}
        type="tel"
        autocomplete="tel"
        optional
      />
      <Radios
        {...field}
        name="language"
        label={t.language}
        hint={t.languageHint}
        choices={[
          { value: 'da', label: <span lang="da">{t.languages.da}</span> },
          { value: 'en', label: <span lang="en">{t.languages.en}</span> },
        ]}
        inline
      />
      <p>
        <Button>{t.save}</Button>
      </p>
    </form>
  )
}

function ContactFacts({ party }: Pick<Props, 'party'>) {
  const t = useTexts(texts)
  return (
    <>
      <SummaryList
        rows={[
          { label: t.email, value: party.email ?? '–' },
          { label: t.phone, value: party.phone ? spaced(party.phone) : '–' },
          { label: t.language, value: t.languages[party.language] },
        ]}
      />
      <p class="meta">{t.notYours}</p>
    </>
  )
}
