import type { ComponentProps } from 'preact'
import { ButtonLink } from '../../../../ui/form.tsx'
import { Empty, Go, Tasks } from '../../../../ui/parts.tsx'
import type { Working } from '../work.ts'
import { BuildPage } from './frame.tsx'

type PartListProps = {
  working: Working
  words: { title: string; lead: string; add: string; none: string; noneText: string }
  /** Where a new one is made. */
  newHref: string
  parts: ComponentProps<typeof Tasks>['tasks']
  /** Where it is ruled which of them hold. */
  rules: { href: string; label: string }
}

/** What a service may give as an outcome: those there are, one more, and the rules of which. */
export function PartList({ working, words, newHref, parts, rules }: PartListProps) {
  const add = (
    <ButtonLink href={newHref} kind={2} icon="plus">
      {words.add}
    </ButtonLink>
  )
  return (
    <BuildPage
      service={working.serviceId}
      work={working.work}
      title={words.title}
      lead={words.lead}
    >
      {parts.length === 0 ? (
        <Empty title={words.none} action={add}>
          {words.noneText}
        </Empty>
      ) : (
        <>
          <Tasks single tasks={parts} />
          <p class="cluster">
            {add}
            <Go href={rules.href}>{rules.label}</Go>
          </p>
        </>
      )}
    </BuildPage>
  )
}
