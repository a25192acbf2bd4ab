import { advice } from '../../publishing/findings.ts'
import { engineOf } from '../../engine/engine.ts'
import type { Missing } from '../missing.ts'
import { buildingPaths as at } from '../paths.ts'
import { tablePaths } from '../tables/paths.ts'
import { withLabels } from '../tables/findings.ts'
import { testPaths } from '../tests/paths.ts'
import { runTests } from '../tests/run.ts'
import type { Work } from '../work.ts'
import type { Found } from './criteria.ts'
import { textsIn } from './texts-in.ts'
import { qualityTexts } from './texts.ts'

const { found } = qualityTexts.da

export function receipt(work: Work): Missing[] {
  const { next, thanks } = work.receipt
  const href = at.receipt(work.id)
  return [
    ...(thanks.da.trim() ? [] : [{ sentence: found.noThanks, href }]),
    ...(next.length ? [] : [{ sentence: found.noNext, href }]),
    ...(next.length && next.every(({ due }) => due === undefined)
      ? [{ sentence: found.noDue, href }]
      : []),
  ]
}

export function contact(work: Work): Missing[] {
  const { text, phone } = work.receipt.contact
  const isReachable = phone || /\d{2} ?\d{2} ?\d{2} ?\d{2}|@/.test(text.da)
  return isReachable ? [] : [{ sentence: found.noContact, href: at.receipt(work.id) }]
}

/** Gaps and rules that never count, as the engine finds them. */
export function wholeRules(work: Work): Found {
  if (!work.rules.decisions.length) return 'not-here'
  if (engineOf(work).compiled.problems.length)
    return [{ sentence: found.rulesUnreadable, href: tablePaths.decisions(work.id) }]
  return advice(work).map(({ path, sentence }) => {
    const [part, , index] = path.split('.')
    const decision = part === 'rules' ? work.rules.decisions[Number(index)] : undefined
    return {
      sentence: withLabels(work, sentence),
      href: decision ? tablePaths.decision(work.id, decision.id) : tablePaths.decisions(work.id),
    }
  })
}

export function tests(work: Work): Missing[] {
  const href = testPaths.tests(work.id)
  const results = runTests(work)
  if (!results?.length) return [{ sentence: found.noTests, href }]
  const bad = results.filter(({ good }) => !good).length
  return bad ? [{ sentence: found.badTests(bad), href }] : []
}

/** Rules that come out differently for different people rest on a law. */
export function legalBasis({ id, rules, demo }: Work): Found {
  const tables = rules.decisions.filter(({ logic }) => logic?.kind === 'table')
  if (!tables.length) return 'not-here'
  const bare = tables.filter(
    ({ law, logic }) =>
      !law && logic?.kind === 'table' && !logic.table.rules.some((rule) => rule.law),
  )
  return [
    ...(demo ? [{ sentence: found.demo, href: at.about(id) }] : []),
    ...bare.map((decision) => ({
      sentence: found.noLaw(decision.name),
      href: tablePaths.about(id, decision.id),
    })),
  ]
}

/** Whoever gets a decision is told how to complain (forvaltningsloven § 25). */
export function appeal(work: Work): Found {
  const decides = work.outcomes.deadline !== undefined
  if (!decides) return 'not-here'
  const told = textsIn(work).some(({ text }) => /klag(e|en|er|es)\b|klagevejledning/i.test(text.da))
  return told ? [] : [{ sentence: found.noAppeal, href: at.receipt(work.id) }]
}

/** Whoever is told that they need nothing may apply all the same, and is told what to do instead (§ 7). */
export function guidance(work: Work): Found {
  const ends = Object.entries(work.needed ?? {}).filter(([, { goOn }]) => !goOn)
  if (!ends.length) return 'not-here'
  return ends.flatMap(([need, { title, anyway, law, instead }]) => {
    const href = at.need(work.id, need)
    return [
      ...(anyway === false ? [{ sentence: found.noAnyway(title.da), href }] : []),
      ...(law || instead?.length ? [] : [{ sentence: found.noInstead(title.da), href }]),
    ]
  })
}

export const filed = ({ id, kle }: Work): Missing[] =>
  kle === '00.00.00' ? [{ sentence: found.noKle, href: `${at.about(id)}#kle` }] : []
