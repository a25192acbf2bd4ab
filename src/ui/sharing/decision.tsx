import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../form.tsx'
import { Notice } from '../parts.tsx'
import { sharedWords } from './texts.ts'

const { decision: t } = sharedWords

type AboutProps = {
  title: string
  /** What sort of change it is. */
  tag: ComponentChildren
  note: string
  children: ComponentChildren
}

/** What those who share it say about the change that waits. */
export const AboutChange = ({ title, tag, note, children }: AboutProps) => (
  <section class="card card-tint" aria-labelledby="note">
    <div class="split">
      <h2 id="note" class="h-s">
        {title}
      </h2>
      {tag}
    </div>
    <p class="measure">{note}</p>
    {children}
  </section>
)

type DecideProps = { may: boolean; publish: string; show: string; backTo: string }

/** The end of a decision: it is published or looked at, by those who may. */
export const Decide = ({ may, publish, show, backTo }: DecideProps) =>
  may ? (
    <p class="cluster">
      <Button name="knap" value="udgiv">
        {publish}
      </Button>
      <Button kind={2} name="knap" value="vis">
        {show}
      </Button>
      <ButtonLink href={backTo} kind={2}>
        {t.back}
      </ButtonLink>
    </p>
  ) : (
    <Notice tone="info" icon="lock" title={t.notYou}>
      {t.notYouText}
    </Notice>
  )
