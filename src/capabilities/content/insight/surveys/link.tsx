import { Notice, Link, Time } from '../../../../ui/parts.tsx'
import { useTexts } from '../../../../ui/site.ts'
import { insightPaths as paths } from '../paths.ts'
import { insightTexts } from '../texts.ts'

/** On a page: a survey that is open, and the way to it. */
export function SurveyLink({ id, title, lastDay }: { id: string; title: string; lastDay: string }) {
  const t = useTexts(insightTexts)
  return (
    <div class="measure mt-6">
      <Notice title={t.survey}>
        <p>
          <Link href={paths.survey(id)}>{t.surveyLink(title)}</Link>
        </p>
        <p class="small">
          {t.surveyTime} {t.surveyUntil} <Time at={lastDay} />.
        </p>
      </Notice>
    </div>
  )
}
