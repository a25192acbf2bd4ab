import { Button, Hidden, TextArea, TextField } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { Notice } from '../../../ui/parts.tsx'
import { SettingsPage } from '../frame.tsx'
import { paths } from '../paths.ts'
import { profileTexts as t } from './texts.ts'

type Props = { form: Form<any>; told?: 'saved' | 'changed' | undefined }

/** What the tenant is called, and how one reaches it. */
export function ProfilePage({ form, told }: Props) {
  const { errors } = t
  return (
    <SettingsPage title={t.title} lead={t.lead} errors={problems(form, errors)}>
      {told && (
        <Notice tone={told === 'saved' ? 'ok' : 'warn'} title={t[told]}>
          {t[`${told}Text`]}
        </Notice>
      )}
      <form method="post" action={paths.profile()} class="stack stack-l measure" noValidate>
        <Hidden form={form} name="foer" />
        <TextField
          form={form}
          name="kortnavn"
          label={t.shortName}
          hint={t.shortNameHint}
          errors={errors}
        />
        <TextField
          form={form}
          name="personligt"
          label={t.personal}
          hint={t.personalHint}
          optional
          errors={errors}
        />
        <TextField
          form={form}
          name="telefon"
          type="tel"
          width={8}
          label={t.phone}
          hint={t.phoneHint}
          optional
          errors={errors}
        />
        <TextField form={form} name="email" type="email" label={t.email} optional errors={errors} />
        <TextField form={form} name="adresse" label={t.address} optional errors={errors} />
        <TextField
          form={form}
          name="cvr"
          inputmode="numeric"
          width={8}
          label={t.cvr}
          optional
          errors={errors}
        />
        <TextField
          form={form}
          name="aaben"
          label={t.hours}
          hint={t.hoursHint}
          optional
          errors={errors}
        />
        <TextField
          form={form}
          name="aabenlink"
          label={t.openingLink}
          hint={t.openingLinkHint}
          optional
          errors={errors}
        />
        <TextArea
          form={form}
          name="sociale"
          rows={4}
          label={t.social}
          hint={t.socialHint}
          optional
          errors={errors}
        />
        <p>
          <Button>{t.save}</Button>
        </p>
      </form>
    </SettingsPage>
  )
}
