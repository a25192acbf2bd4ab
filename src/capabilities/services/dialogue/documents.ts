import type { Bring } from '../../../ui/parts/bring.tsx'
import type { TypedFile } from '../answers/typed.ts'
import { fillIn } from '../answers/show.ts'
import { type Definition, type Document, inLanguage } from '../definition.ts'
import type { Answers, Rules } from '../rules.ts'

/** The papers the answers ask for, and whether we have them. */
export type Papers = {
  items: (Omit<Bring, 'link'> & Pick<Document, 'question' | 'id'>)[]
  intro: string | undefined
  haveAlready: string | undefined
  missing: number
}

/** What to bring or send, derived from the answers: before, during and after. */
export function papersFor(
  rules: Rules,
  definition: Definition,
  answers: Answers,
  language: 'da' | 'en',
): Papers {
  const items = (rules.decide(definition, 'documents', answers) ?? []).map(
    ({ id, title, how, icon, question }) => ({
      id,
      title: inLanguage(title, language),
      how: how && inLanguage(how, language),
      icon,
      question,
      have:
        question !== undefined && ((answers[question] as TypedFile[] | undefined)?.length ?? 0) > 0,
    }),
  )
  const intro = rules.decide(definition, 'documentsIntro', answers)
  const { haveAlready } = definition
  return {
    items,
    intro: intro && fillIn(rules, definition, intro, answers, language),
    haveAlready: haveAlready && inLanguage(haveAlready, language),
    missing: items.filter(({ have }) => !have).length,
  }
}
