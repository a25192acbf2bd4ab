import { Button, ButtonLink, Hidden } from '../../../../ui/form.tsx'
import { blank } from '../../../../ui/forms.ts'
import { Notice, Section } from '../../../../ui/parts.tsx'
import type { Missing } from '../missing.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { Effect } from '../publication.ts'
import type { Difference } from '../versions/difference.ts'
import type { Working } from '../work.ts'
import { Differences } from './differences.tsx'
import { BuildPage, useBuilding } from './frame.tsx'

export type PublicationProps = {
  working: Working
  mayPublish: boolean
  problems: Missing[]
  /** From what citizens see; undefined when they see nothing yet. */
  differences: Difference[] | undefined
  effect: Effect
  /** The version just published. */
  done: number | undefined
  /** Somebody changed it since it was seen. */
  changed: boolean
}

/** What happens to citizens when it is published, before it is. */
export function PublicationPage(props: PublicationProps) {
  const { working, mayPublish, problems, differences, effect, done, changed } = props
  const t = useBuilding()
  const { publish } = t
  const { serviceId: service, work } = working
  const nothing = differences !== undefined && differences.length === 0
  return (
    <BuildPage
      service={service}
      work={work}
      title={publish.title}
      lead={done === undefined ? publish.lead(work.title.da) : undefined}
    >
      {done !== undefined && (
        <Notice tone="ok" title={publish.done(done)}>
          <p>
            {publish.doneText} <a href={`/selvbetjening/${work.slug}`}>{publish.see}</a>
          </p>
        </Notice>
      )}
      {changed && (
        <Notice tone="warn" title={publish.changed} alert>
          {publish.changedText}
        </Notice>
      )}
      {nothing && done === undefined && (
        <Notice tone="info" title={publish.nothing}>
          {publish.nothingText}
        </Notice>
      )}
      {!nothing && problems.length > 0 && (
        <Notice tone="warn" title={publish.missing}>
          <ul class="bullets">
            {problems.map(({ sentence, href }) => (
              <li>
                <a href={href}>{sentence}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!nothing && (
        <>
          <Section id="aendringer" title={publish.differences}>
            {differences ? (
              <Differences differences={differences} />
            ) : (
              <p class="measure">{publish.firstTime}</p>
            )}
          </Section>
          {differences && <UnderWay effect={effect} />}
          {problems.length === 0 && (
            <PublishForm service={service} working={working} mayPublish={mayPublish} />
          )}
        </>
      )}
    </BuildPage>
  )
}

function UnderWay({ effect: { drafts, again } }: { effect: Effect }) {
  const { publish } = useBuilding()
  return (
    <Section id="i-gang" title={publish.drafts}>
      {again.length > 0 ? (
        <>
          <p>{publish.askedAgain(drafts)}</p>
          <ul class="bullets">
            {again.map(({ label }) => (
              <li>{label.da}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{drafts === 0 ? publish.noDrafts : publish.draftsGoOn(drafts)}</p>
      )}
    </Section>
  )
}

type FormProps = { service: string; working: Working; mayPublish: boolean }

function PublishForm({ service, working, mayPublish }: FormProps) {
  const t = useBuilding()
  const { publish } = t
  if (!mayPublish) {
    return (
      <Notice tone="info" icon="lock" title={publish.notYou}>
        {publish.notYouText}
      </Notice>
    )
  }
  return (
    <form method="post" action={paths.publication(service)} class="cluster">
      <Hidden form={blank({ udgave: working.revision })} name="udgave" />
      <Button>{publish.button}</Button>
      <ButtonLink href={paths.service(service)} kind={2}>
        {t.back}
      </ButtonLink>
    </form>
  )
}
