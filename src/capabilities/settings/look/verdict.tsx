import { Button } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/parts.tsx'
import type { Verdict } from '../../../ui/theme/judge.ts'
import { pairs } from '../../../ui/theme/tokens.ts'
import { fieldOf } from './form.ts'
import { Swatch } from './swatch.tsx'
import { lookTexts as t } from './texts.ts'

const most = 8

/** Whether the colours can be read; for each pair that cannot, the nearest colour that would do, and a button that takes it. */
export function VerdictPart({ verdicts }: { verdicts: Verdict[] | undefined }) {
  if (!verdicts) return <Notice tone="warn" title={t.brokenColour} heading="h3" />
  if (!verdicts.length)
    return (
      <Notice tone="ok" title={t.readable} heading="h3">
        {t.readableText(pairs.length * 2)}
      </Notice>
    )
  return (
    <Notice tone="bad" title={t.unreadable} heading="h3">
      <p class="small">{t.unreadableText}</p>
      <ul class="rows">
        {verdicts.slice(0, most).map((one) => (
          <li class="stack-s">
            <p class="small">{one.sentence}</p>
            <Nearest {...one} />
          </li>
        ))}
      </ul>
      {verdicts.length > most && <p class="small">{t.more(verdicts.length - most)}</p>}
    </Notice>
  )
}

function Nearest({ choice, nearest }: Verdict) {
  if (!nearest) return <p class="small">{t.noNearest}</p>
  return (
    <p class="cluster small">
      <Swatch hex={choice.hex} />
      {t.nearest}
      <Swatch hex={nearest} />
      <Button kind={2} small name="brug" value={`${fieldOf(choice)}=${nearest}`}>
        {t.use(nearest)}
      </Button>
    </p>
  )
}
