import { say } from '../../../../ui/dates.ts'
import { Button, ButtonLink } from '../../../../ui/form.tsx'
import { PersonalPage } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/parts.tsx'
import { useNow, useSite, useTexts } from '../../../../ui/site.ts'
import { type Definition, inLanguage } from '../../definition.ts'
import type { Draft } from '../../draft.ts'
import { paths } from '../../paths.ts'
import { texts } from '../../texts.ts'

/** What one has begun and not sent. */
export function DraftsPage({ drafts }: { drafts: { draft: Draft; definition: Definition }[] }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const now = useNow()!
  return (
    <PersonalPage title={t.drafts} lead={t.draftsLead} current={paths.drafts()}>
      {drafts.length === 0 ? (
        <Empty title={t.noDrafts} action={<a href={paths.services()}>{t.findService}</a>}>
          {t.noDraftsYet}
        </Empty>
      ) : (
        <ul class="rows">
          {drafts.map(({ draft: { id, savedAt, expiresAt }, definition: { slug, title } }) => (
            <li class="stack">
              <div>
                <h2 class="h-s">{inLanguage(title, language)}</h2>
                <p class="meta">
                  {t.draftDetail(
                    say(savedAt, 'relative-time', { language, now }),
                    say(expiresAt, 'date', { language, now }),
                  )}
                </p>
              </div>
              <form method="post" action={paths.discard(slug, id)} class="cluster">
                <ButtonLink href={paths.draft(slug, id)}>{t.goOn}</ButtonLink>
                <Button kind={2}>
                  {t.discard}
                  <span class="vh">: {inLanguage(title, language)}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </PersonalPage>
  )
}
