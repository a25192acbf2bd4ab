import { Page } from '../../ui/page.tsx'
import { useTexts } from '../../ui/site.ts'
import { texts } from './texts.ts'

/** Says why a file is not handed out. */
export function FileNotServedPage({ waiting, name }: { waiting: boolean; name: string }) {
  const t = useTexts(texts)
  const [title, lead] = waiting
    ? [t.waitingTitle, t.waitingText(name)]
    : [t.quarantinedTitle, t.quarantinedText(name)]
  return <Page title={title} lead={lead} noIndex />
}

/** At the desk: what the scanner has not looked at, and what it took aside. */
export function FilesCard({ waiting, quarantined }: { waiting: number; quarantined: number }) {
  const t = useTexts(texts)
  return (
    <div class="stack">
      {waiting > 0 && (
        <p>
          <strong>{t.waiting(waiting)}</strong> {t.waitingMeans}
        </p>
      )}
      {quarantined > 0 && (
        <p>
          <strong>{t.quarantined(quarantined)}</strong> {t.quarantinedMeans}
        </p>
      )}
    </div>
  )
}
