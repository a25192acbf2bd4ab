import { looksOf } from '../../../platform/themes.ts'
import { Landscape } from '../../../ui/drawings/landscapes.tsx'
import { Button, TextField } from '../../../ui/form.tsx'
import { blank } from '../../../ui/forms.ts'
import { Go, Notice, Tag } from '../../../ui/parts.tsx'
import { Brandmark, MenuLinks } from '../../../ui/pages/header.tsx'
import { type SiteTheme, useSite } from '../../../ui/site.ts'
import type { ThemeInput } from '../../../ui/theme.ts'
import type { Mode } from '../../../ui/theme/tokens.ts'
import { lookTexts as t } from './texts.ts'

const tones = [undefined, 'ok', 'warn', 'bad', 'info'] as const

/** The house's own components as they will be, in light and in dark. To be looked at: nothing in it can be reached. */
export function Preview({ input }: { input: ThemeInput }) {
  const theme = { ...useSite().theme, ...looksOf(input) }
  return (
    <div class="set-previews">
      <Specimen theme={theme} mode="light" title={t.previewLight} />
      <Specimen theme={theme} mode="dark" title={t.previewDark} />
    </div>
  )
}

type SpecimenProps = { theme: SiteTheme; mode: Mode; title: string }

function Specimen({ theme, mode, title }: SpecimenProps) {
  const { sample } = t
  const form = { ...blank<any>({}, `proeve-${mode}`), errors: { email: sample.error } }
  return (
    <figure>
      <figcaption class="meta">{title}</figcaption>
      <div class={`set-preview proeve-${mode}`} inert>
        <div class="site-header">
          <div class="wrap">
            <Brandmark theme={theme} />
            <ul class="mainnav set-menu">
              <MenuLinks
                items={sample.menu.map((label) => ({ label, href: '#' }))}
                current={sample.menu[1]}
              />
            </ul>
          </div>
        </div>
        <div class="hero">
          <div class="wrap hero-in">
            <p class="set-title">{sample.title}</p>
            <p class="lead">{sample.lead}</p>
          </div>
          <Landscape name={theme.landscape} picture={theme.picture} />
        </div>
        <div class="wrap stack set-body">
          <p class="cluster">
            <Button>{sample.button}</Button>
            <Button kind={2}>{sample.button2}</Button>
          </p>
          <p class="cluster cluster-s">
            {sample.tags.map((label, n) => (
              <Tag tone={tones[n]}>{label}</Tag>
            ))}
            <Tag tone="accent">{sample.due}</Tag>
          </p>
          <Notice tone="warn" title={sample.notice} heading="h3">
            {sample.noticeText}
          </Notice>
          <TextField form={form} name="email" label={sample.field} hint={sample.hint} />
          <p>
            <Go href="#">{sample.link}</Go>
          </p>
          <p class="meta">{sample.muted}</p>
        </div>
        <div class="site-footer on-plane">
          <div class="wrap split">
            <p>{sample.foot}</p>
            <Button kind={2} small>
              {sample.button2}
            </Button>
          </div>
        </div>
      </div>
    </figure>
  )
}
