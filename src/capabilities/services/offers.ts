import type { Offer } from '../../platform/capability.ts'
import { inLanguage, type Published } from './definition.ts'
import { paths } from './paths.ts'
import { texts } from './texts.ts'

/** Services as offers for the front page, the list from A to Å and the search. */
export const offersOf = (services: Published[], language: 'da' | 'en'): Offer[] =>
  services
    .map(({ definition }): Offer => {
      const t = texts[language]
      const { slug, title, summary, minutes, login, words, popular } = definition
      return {
        title: inLanguage(title, language),
        detail: `${t.minutes(minutes)} ${login.required ? t.withLogin : t.withoutLogin}`,
        href: paths.service(slug),
        kind: 'service',
        words: [...words, inLanguage(summary, language)],
        ...(popular !== undefined && { popular }),
      }
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, language))
