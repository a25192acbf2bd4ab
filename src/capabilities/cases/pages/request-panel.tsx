import { dayOf } from '../../../ui/dates.ts'
import { Button, FileField, Hidden, TextArea } from '../../../ui/form.tsx'
import type { Form } from '../../../ui/forms.ts'
import { Tag, Time } from '../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../ui/site.ts'
import type { StoredFile } from '../../files/index.ts'
import type { Item, Request } from '../file.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import { Paragraphs } from './decision-text.tsx'

/** Files received with a form that has to be sent again: `token` proves that they came with it. */
export type Sent = Record<number, { token: string; name: string }[]>

type PanelProps = {
  caseId: string
  request: Request
  form: Form<any>
  sent?: Sent | undefined
  files: Map<string, StoredFile>
}

/** What we wait for: why, by when, and the form to answer with. */
export function RequestPanel({ caseId, request, form, sent = {} }: PanelProps) {
  const t = useTexts(texts)
  const late = request.due < dayOf(useNow()!)
  const information = request.kind === 'information'
  return (
    <section class="todos stack" id="din-tur" aria-labelledby="din-tur-t">
      <h2 id="din-tur-t">{t.yourTurn}</h2>
      <h3>{t.requestTitle[request.kind]}</h3>
      {!information && <p>{t.hearingText}</p>}
      <Paragraphs text={request.why} />
      <p>
        {t.requestBy}{' '}
        <b class="accent">
          <Time at={request.due} format="weekday" />
        </b>
        . {information && t.clock(request.answerDays)} {late && t.late}
      </p>
      <form
        class="stack stack-l"
        method="post"
        action={paths.answer(caseId, request.id)}
        encType="multipart/form-data"
        noValidate
      >
        <Hidden form={form} name="id" />
        {request.items.map((item) => (
          <ItemFields
            item={item}
            form={form}
            sent={sent[item.position] ?? []}
            information={information}
          />
        ))}
        <p>
          <Button icon="send">{t.sendAnswer}</Button>
        </p>
      </form>
    </section>
  )
}

type ItemProps = { item: Item; form: Form<any>; sent: Sent[number]; information: boolean }

function ItemFields({ item, form, sent, information }: ItemProps) {
  const t = useTexts(texts)
  const { position, what, answeredAt } = item
  if (answeredAt) {
    return (
      <p>
        <b>{what}</b> <Tag tone="ok">{t.haveIt}</Tag>
      </p>
    )
  }
  return (
    <fieldset class="stack">
      <legend>
        <b>{what}</b>
      </legend>
      {sent.length > 0 && (
        <>
          <p class="hint">{t.kept}</p>
          <ul>
            {sent.map(({ token, name }) => (
              <li>
                {name} <Tag tone="ok">{t.haveIt}</Tag>
                <input type="hidden" name={`har-${position}`} value={token} />
              </li>
            ))}
          </ul>
        </>
      )}
      <FileField
        form={form}
        name={`fil-${position}`}
        label={t.itemFile}
        errors={t.errors}
        multiple
      />
      <TextArea
        form={form}
        name={`svar-${position}`}
        label={information ? t.itemText : t.itemTextOnly}
        rows={3}
        errors={t.errors}
      />
    </fieldset>
  )
}
