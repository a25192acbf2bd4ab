import { Button } from '../../../ui/form.tsx'
import { say } from '../../../ui/dates.ts'
import { Tag } from '../../../ui/parts.tsx'
import type { ThemeVersion } from '../../../platform/themes.ts'
import { useNow } from '../../../ui/site.ts'
import { paths } from '../paths.ts'
import { Swatch } from './swatch.tsx'
import { lookTexts as t } from './texts.ts'

export type VersionRow = ThemeVersion & { by: string | undefined }

/** Every theme that was saved, and the way back to it. */
export function Versions({ versions }: { versions: VersionRow[] }) {
  const now = useNow()
  const newest = versions[0]!.no
  return (
    <ul class="rows">
      {versions.slice(0, 20).map(({ no, at, by, choice }) => (
        <li class="split">
          <div class="cluster">
            <Swatch hex={choice.brand} />
            <Swatch hex={choice.accent} />
            <b>{t.version(no)}</b>
            <span class="meta">
              {t.by(say(at, 'relative-time', { language: 'da', now }), by ?? t.somebody)}
            </span>
          </div>
          {no === newest ? (
            <Tag tone="ok">{t.now}</Tag>
          ) : (
            <form method="post" action={paths.lookRestoration(String(no))}>
              <input type="hidden" name="udgave" value={newest} />
              <Button kind={2} small>
                {t.restore(no)}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
