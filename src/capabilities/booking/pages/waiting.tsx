import { say } from '../../../ui/dates.ts'
import { Button, ButtonLink, DateField, TextField, Why } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { ServicePage } from '../../../ui/page.tsx'
import { useNow, useSite, useTexts } from '../../../ui/site.ts'
import { texts } from '../texts.ts'

type Props = { action: string; back: string; form: Form<'fra' | 'til' | 'email' | 'phone'> }

export function WaitingPage({ action, back, form }: Props) {
  const t = useTexts(texts)
  const { errors } = t
  return (
    <ServicePage
      title={t.waiting}
      lead={t.waitingLead}
      errors={problems(form, errors)}
      closeHref={back}
      closeLabel={t.waitingBack}
      noIndex
    >
      <form method="post" action={action} class="stack stack-l measure" noValidate>
        <DateField form={form} name="fra" label={t.waitingFrom} errors={errors} />
        <DateField form={form} name="til" label={t.waitingTo} errors={errors} />
        <TextField
          form={form}
          name="email"
          label={t.email}
          hint={t.emailOrPhone}
          type="email"
          autocomplete="email"
          errors={errors}
        />
        <TextField
          form={form}
          name="phone"
          label={t.phone}
          type="tel"
          autocomplete="tel"
          errors={errors}
        />
        <Why label={t.waitingWhy}>{t.waitingWhyDetail}</Why>
        <div class="cluster">
          <Button>{t.waitingJoin}</Button>
          <ButtonLink href={back} kind={2}>
            {t.waitingBack}
          </ButtonLink>
        </div>
      </form>
    </ServicePage>
  )
}

export function WaitingDonePage({ until, back }: { until: string; back: string }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const now = useNow()
  return (
    <ServicePage
      title={t.waitingDone}
      lead={t.waitingDoneDetail(say(until, 'weekday', { language, now }))}
      closeHref={back}
      closeLabel={t.waitingBack}
      noIndex
    >
      <p>
        <ButtonLink href={back}>{t.waitingBack}</ButtonLink>
      </p>
    </ServicePage>
  )
}
