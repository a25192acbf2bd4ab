import { Icon } from '../../../../ui/parts.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { buildingTexts } from '../texts.ts'

type Props = { service: string; sealed: string; language: 'da' | 'en' }

/** Over every page of a try: that it is one, and the way out. */
export function Banner({ service, language }: Props) {
  const { preview: t } = buildingTexts.da
  const other = language === 'da' ? 'en' : 'da'
  return (
    <aside class="strip" aria-label={t.title} lang="da">
      <div class="wrap">
        <Icon name="info" />
        <p>
          <b>{t.title}.</b> {t.text} <a href={paths.service(service)}>{t.leave}</a>
          {' · '}
          <a href={paths.preview(service)}>{t.from}</a>
          {' · '}
          <a href={`${paths.previewPage(service, 'begynd')}?sprog=${other}`}>{t.inOther[other]}</a>
        </p>
      </div>
    </aside>
  )
}
