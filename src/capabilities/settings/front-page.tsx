import { Go } from '../../ui/parts.tsx'
import { SettingsPage } from './frame.tsx'
import { paths } from './paths.ts'
import { settingsTexts as t } from './texts.ts'

/** The ways into the settings. */
export function SettingsFrontPage() {
  return (
    <SettingsPage title={t.settings} lead={t.lead}>
      <ul class="rows">
        {(['look', 'profile', 'domains'] as const).map((part) => (
          <li>
            <Go href={paths[part]()}>{t.parts[part].title}</Go>
            <p class="meta">{t.parts[part].text}</p>
          </li>
        ))}
      </ul>
    </SettingsPage>
  )
}
