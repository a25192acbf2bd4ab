import type { Block } from '../../../merging/index.ts'
import type { Site } from '../../../ui/site.ts'
import { texts } from '../texts.ts'

/** The front page of a tenant that has not put its own together. */
export function usualFront({ language, shortName }: Site): Block[] {
  const t = texts[language]
  return [
    { id: 'search', type: 'search', data: { title: t.helpYou } },
    { id: 'wanted', type: 'wanted', data: { title: t.doItYourself, text: t.pause } },
    { id: 'ways', type: 'ways', data: { title: t.findYourWay } },
    { id: 'events', type: 'events', data: { title: t.allEvents, most: 4 } },
    { id: 'news', type: 'news', data: { title: t.news(shortName), most: 3 } },
  ]
}
