import { Notice } from '../../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import { inLanguage, type Question } from '../../definition.ts'
import { texts } from '../../texts.ts'

type ChangedProps = { again: Question[] | undefined; renewed?: boolean | undefined }

/** The service was changed since the draft was begun: what stands, and what we must ask again. */
export function Changed({ again, renewed }: ChangedProps) {
  const t = useTexts(texts)
  const { language } = useSite()
  if (!again) return null
  if (renewed) {
    return (
      <Notice tone="info" title={t.renewed}>
        {t.renewedText}
      </Notice>
    )
  }
  return (
    <Notice tone="info" title={t.changed}>
      {again.length === 0
        ? t.changedNothing
        : t.changedAgain(
            again.map(({ short, label }) => inLanguage(short ?? label, language)).join(', '),
          )}
    </Notice>
  )
}
