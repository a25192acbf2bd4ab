import type { Block } from '../../../../merging/index.ts'
import { Button, ButtonLink, Hidden, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { Notice, Section, SummaryList } from '../../../../ui/parts.tsx'
import { LockField, Locks, RevisionFields, Trial } from '../../../../ui/sharing/share-form.tsx'
import { BuildPage, useBuilding } from '../../building/pages/frame.tsx'
import { Differences } from '../../building/pages/differences.tsx'
import { buildingPaths } from '../../building/paths.ts'
import type { Difference } from '../../building/versions/difference.ts'
import type { Work } from '../../building/work.ts'
import { sharingPaths as paths } from '../paths.ts'
import { sayBlock } from '../say.ts'
import type { TrialResult } from '../trials.ts'
import { useSharing } from './frame.tsx'

export type SharingProps = {
  work: Work
  /** Nothing is published yet, so there is nothing to share. */
  unpublished: boolean
  /** The revision that is shared now; 0 when none is. */
  no: number
  adopters: number
  differences: Difference[]
  /** The parts that can be locked by themselves. */
  parts: Block[]
  trial: (TrialResult & { waiting: number }) | undefined
  form: Form<any>
  done: string | undefined
  changed: boolean
}

/** A service for everybody: what is new in it, how it goes with all who have it, and why. */
export function SharingPage(props: SharingProps) {
  const { work, no, adopters, unpublished, differences, form, done, changed } = props
  const { sharing: t } = useSharing()
  return (
    <BuildPage
      service={work.id}
      work={work}
      title={no ? t.titleAgain : t.title}
      lead={no ? t.leadAgain(adopters) : t.lead}
      form={form}
    >
      {done && <Notice tone="ok" title={t.done(done)} />}
      {changed && <Notice tone="warn" title={t.changed} alert />}
      {unpublished && (
        <Notice tone="info" title={t.unpublished}>
          <a href={buildingPaths.publication(work.id)}>{useBuilding().overview.publish}</a>
        </Notice>
      )}
      {!unpublished && no > 0 && (
        <Section id="nyt" title={t.differences}>
          {differences.length ? <Differences differences={differences} /> : <p>{t.nothing}</p>}
        </Section>
      )}
      {!unpublished && (
        <form method="post" action={paths.sharing(work.id)} class="stack stack-l" noValidate>
          <Hidden form={form} name="efter" />
          <Fields {...props} />
          {no > 0 && adopters > 0 && <InOthers {...props} />}
          <p class="cluster">
            <Button name="knap" value="del">
              {t.share}
            </Button>
            <ButtonLink href={buildingPaths.service(work.id)} kind={2}>
              {useSharing().decision.back}
            </ButtonLink>
          </p>
        </form>
      )}
    </BuildPage>
  )
}

function Fields({ form, no, parts }: SharingProps) {
  const { sharing: t } = useSharing()
  return (
    <>
      {no > 0 && (
        <RevisionFields form={form} hints={t.classHints}>
          <TextField form={form} name="lov" label={t.law} hint={t.lawHint} />
        </RevisionFields>
      )}
      <Locks hint={t.locksHint}>
        {parts.map((block) => (
          <LockField form={form} block={block.id} label={sayBlock(block)} names={t.lockNames} />
        ))}
      </Locks>
    </>
  )
}

/** What it would become in all who have it: figures, and never whose. */
function InOthers({ trial, adopters }: SharingProps) {
  const { sharing: t } = useSharing()
  return (
    <section class="card card-tint" aria-labelledby="hos-de-andre">
      <h2 id="hos-de-andre" class="h-s">
        {t.trial}
      </h2>
      <Trial
        outcome={
          trial && (
            <div role="status">
              <SummaryList
                rows={(['follow', 'merge', 'decide', 'fail'] as const).map((name) => ({
                  label: t[name],
                  value: `${trial[name]} af ${adopters}`,
                }))}
              />
              {trial.waiting > 0 && <p class="meta">{t.waiting(trial.waiting)}</p>}
            </div>
          )
        }
      />
    </section>
  )
}
