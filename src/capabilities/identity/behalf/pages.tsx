import { Button, Radios } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { PersonalPage } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { paths } from '../paths.ts'
import type { Choice } from '../store/representations.ts'
import { texts } from '../texts.ts'

type Props = { form: Form<'part' | 'retur'>; choices: Choice[] }

/** Choose whose matters one sees. */
export function SwitchPage({ form, choices }: Props) {
  const t = useTexts(texts)
  const nobodyElse = choices.length <= 1
  const firm = choices[0]?.kind === 'organisation'
  return (
    <PersonalPage
      title={t.switch}
      lead={nobodyElse ? undefined : t.switchLead}
      errors={problems(form)}
      current={paths.switch()}
    >
      {nobodyElse ? (
        <Empty title={firm ? t.onlyFirm : t.onlyYou}>{firm ? t.onlyFirmHow : t.onlyYouHow}</Empty>
      ) : (
        <form method="post" action={paths.switch()} class="stack" novalidate>
          <input type="hidden" name="retur" value={form.values.retur ?? ''} />
          <Radios
            form={form}
            name="part"
            label={t.switchLegend}
            choices={choices.map((one) => ({
              value: one.id,
              label: nameOf(one, t),
              hint: one.basis === 'self' ? undefined : t.basis[one.basis],
            }))}
          />
          <p>
            <Button>{t.switchButton}</Button>
          </p>
          <p class="meta">{t.powersHow}</p>
        </form>
      )}
    </PersonalPage>
  )
}

type Words = (typeof texts)['da']

/** Protected names are told to nobody but the person, also not to those who act for them. */
function nameOf({ basis, name, protected: hidden, masked }: Choice, t: Words): string {
  if (basis === 'self') return name ? `${t.yourself} (${name})` : t.yourself
  const born = masked ? ` (${masked})` : ''
  if (hidden) return t.protectedPerson + born
  return name || t.nameless + born
}
