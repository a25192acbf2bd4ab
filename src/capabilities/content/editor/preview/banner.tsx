import { say } from '../../../../ui/dates.ts'
import { Button, ButtonLink } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/parts.tsx'
import { useNow } from '../../../../ui/site.ts'
import { editorPaths as paths } from '../paths.ts'
import { useEditor } from '../pages/frame.tsx'

type BannerProps = {
  missing: readonly string[]
  /** For staff: the page, its links, and one just made. */
  staff?: {
    item: string
    links: { count: number; until: Date | null }
    made: string | undefined
    /** What a link made here is made once by. */
    form: string
  }
}

/** Says that it is a preview; to staff, how others can see it. */
export function Banner({ missing, staff }: BannerProps) {
  const { preview } = useEditor()
  const now = useNow()
  return (
    <Notice tone="info" title={preview.banner}>
      <p class="small">{preview.text}</p>
      {missing.length > 0 && <p class="small">{preview.missing(missing.join(', '))}</p>}
      {staff && (
        <>
          {staff.made && (
            <p>
              <label for="link">{preview.link}</label>
              <input class="input" id="link" readonly value={staff.made} />
            </p>
          )}
          <details class="why">
            <summary>{preview.linkTitle}</summary>
            <p>{preview.linkText}</p>
            <form method="post" action={paths.previewLink(staff.item)} class="cluster">
              <input type="hidden" name="id" value={staff.form} />
              <Button kind={2} small name="knap" value="lav">
                {preview.makeLink}
              </Button>
              {staff.links.count > 0 && (
                <Button kind={2} small name="knap" value="luk">
                  {preview.stop}
                </Button>
              )}
            </form>
            {staff.links.until && (
              <p>{preview.until(say(staff.links.until, 'date', { language: 'da', now }))}</p>
            )}
          </details>
          <p>
            <ButtonLink href={paths.page(staff.item)} kind={2} small icon="back">
              {preview.back}
            </ButtonLink>
          </p>
        </>
      )}
    </Notice>
  )
}
