import { hasOptions } from './edit/answers.ts'
import { problemWith } from './condition/read.ts'
import { buildingPaths as paths } from './paths.ts'
import { earlierQuestions, type Work } from './work.ts'

/** Something to do before a service can be published, and where. */
export type Missing = { sentence: string; href: string }

/** What an author has not come to yet: told as a list of things to do, each with the place it is done. */
export function missingIn(work: Work): Missing[] {
  const { id } = work
  const found: Missing[] = []
  const say = (sentence: string, href: string) => void found.push({ sentence, href })
  if (!work.dialogue.pages.length) say('Tilføj en side', paths.newPage(id))
  for (const page of work.dialogue.pages) {
    if (!page.questions.length)
      say(
        `Stil et spørgsmål på siden »${page.title.da}«, eller fjern siden`,
        paths.page(id, page.id),
      )
    const names = earlierQuestions(work, page.id).map((question) => question.id)
    const wrong = page.when === undefined ? undefined : problemWith(page.when, names)
    if (wrong)
      say(`Ret betingelsen på siden »${page.title.da}«. ${wrong}`, paths.pageCondition(id, page.id))
    for (const question of page.questions) {
      const name = `»${question.label.da}«`
      const at = paths.question(id, question.id)
      if (hasOptions(question.widget) && (question.options ?? []).length < 2)
        say(`Skriv de svar, man kan vælge imellem: ${name}`, at)
      if (question.widget === 'group' && !question.parts?.length)
        say(`Skriv, hvad der spørges om for hver: ${name}`, at)
      for (const part of question.parts ?? []) {
        if (hasOptions(part.widget) && (part.options ?? []).length < 2)
          say(
            `Skriv de svar, man kan vælge imellem: »${part.label.da}«`,
            paths.part(id, question.id, part.id),
          )
      }
      const broken = question.when === undefined ? undefined : problemWith(question.when, names)
      if (broken)
        say(`Ret betingelsen på ${name}. ${broken}`, paths.questionCondition(id, question.id))
    }
  }
  if (work.kle === '00.00.00') say('Vælg emnet i KLE', `${paths.about(id)}#kle`)
  return found
}
