import { Button, ButtonLink } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/parts.tsx'
import { buildingPaths as paths } from '../paths.ts'
import type { Working } from '../work.ts'
import { BuildPage, useBuilding } from './frame.tsx'

/** Takes a draft away that nobody but we have seen. */
export function RemovalPage({ working, published }: { working: Working; published: boolean }) {
  const t = useBuilding()
  const { removal } = t
  const { serviceId: service, work } = working
  return (
    <BuildPage service={service} work={work} title={removal.title}>
      {published ? (
        <Notice tone="info" title={removal.published} />
      ) : (
        <form method="post" action={paths.removal(service)} class="stack measure">
          <p>{removal.text(work.title.da)}</p>
          <p class="cluster">
            <Button kind="bad">{removal.confirm}</Button>
            <ButtonLink href={paths.service(service)} kind={2}>
              {t.cancel}
            </ButtonLink>
          </p>
        </form>
      )}
    </BuildPage>
  )
}
