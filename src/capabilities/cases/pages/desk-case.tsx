import { ButtonLink } from '../../../ui/form.tsx'
import { dayOf } from '../../../ui/dates.ts'
import { type Problem, problems } from '../../../ui/forms.ts'
import { StaffPage, Time } from '../../../ui/page.tsx'
import { Notice, Section, SummaryList } from '../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../ui/site.ts'
import { isOpen } from '../cases.ts'
import { deskTexts } from '../desk-texts.ts'
import { openRequest } from '../file.ts'
import { deskPaths } from '../paths.ts'
import { mayDecide, mayRequest, mayWrite } from '../policy.ts'
import { Aside } from './desk-aside.tsx'
import { Asked, Documents, Thread } from './desk-contents.tsx'
import { DocumentForm, MessageForm, NoteForm } from './desk-forms.tsx'
import { History } from './desk-history.tsx'
import { StateTag, useDeskSearch } from './desk-parts.tsx'
import type { DeskCaseProps } from './desk-props.ts'

/** One case on one page: how it stands, what one can do, and all that has happened. */
export function DeskCasePage(props: DeskCaseProps) {
  const { view, forms, mayHandle, conflict } = props
  const { matter } = view.file
  const t = useTexts(deskTexts)
  const wrong: Problem[] = Object.values(forms).flatMap((form) => problems(form, t.errors))
  return (
    <StaffPage
      title={`${matter.title}, ${matter.number}`}
      heading={matter.title}
      lead={<Lead {...props} />}
      current={deskPaths.inbox()}
      breadcrumb={[{ label: t.cases, href: deskPaths.inbox() }]}
      search={useDeskSearch()}
      errors={wrong}
      tools={mayHandle ? <Tools {...props} /> : undefined}
      aside={<Aside {...props} />}
      asideLabel={t.facts}
    >
      {conflict && <Notice tone="warn" title={t.conflicts[conflict] ?? conflict} />}
      {!mayHandle && <Notice title={t.readOnly} />}
      <Asked request={openRequest(view.file)} />
      {matter.summary.length > 0 && (
        <Section id="svar" title={t.summary}>
          <SummaryList rows={matter.summary} />
        </Section>
      )}
      <Section id="beskeder" title={t.messages}>
        <Thread view={view} />
        {/* A message that could not be sent is handed back in its field. */}
        {mayHandle && (mayWrite(matter) || forms.message.values.text) && (
          <MessageForm id={matter.id} form={forms.message} />
        )}
      </Section>
      {mayHandle && (
        <Section id="notat" title={t.note}>
          <NoteForm id={matter.id} form={forms.note} />
        </Section>
      )}
      <Section id="papirer" title={t.documents}>
        <Documents view={view} />
        {mayHandle && <DocumentForm id={matter.id} form={forms.document} />}
      </Section>
      <Section id="historik" title={t.history}>
        <History view={view} teams={props.teams} />
      </Section>
    </StaffPage>
  )
}

function Lead({ view }: DeskCaseProps) {
  const { matter } = view.file
  const t = useTexts(deskTexts)
  const today = dayOf(useNow()!)
  return (
    <span class="cluster cluster-s">
      <StateTag matter={matter} today={today} />
      <span>{matter.number}</span>
      {matter.deadline && (
        <span>
          {t.deadline} <Time at={matter.deadline} format="weekday" />
        </span>
      )}
    </span>
  )
}

function Tools({ view, meId }: DeskCaseProps) {
  const { matter } = view.file
  const t = useTexts(deskTexts)
  return (
    <>
      {isOpen(matter) && matter.assigneeId !== meId && (
        <form method="post" action={deskPaths.assignment(matter.id)}>
          <input type="hidden" name="assignee" value={meId} />
          <button class="btn btn-2" type="submit">
            {t.take}
          </button>
        </form>
      )}
      {mayRequest(view.file) && (
        <ButtonLink kind={2} href={deskPaths.request(matter.id)}>
          {t.requestInformation}
        </ButtonLink>
      )}
      {mayDecide(view.file) && (
        <ButtonLink href={deskPaths.decision(matter.id)}>{t.decide}</ButtonLink>
      )}
    </>
  )
}
