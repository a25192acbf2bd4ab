// Rules that never count: no answers meet them, or others always come before them.
import type { Analysis } from './analyse.ts'
import { everMet } from './check-gaps.ts'
import type { Finding } from './check.ts'
import { both, truth } from './condition.ts'
import type { Ref } from './diagram.ts'
import { termOf } from './diagram.ts'
import type { Pass, TableRead } from './pass.ts'
import { combined, constant } from './pass.ts'

/** Rules that are never met, and under FIRST those that earlier ones always come before. */
export function neverCounting({ pass }: Analysis, reads: readonly TableRead[]): Finding[] {
  const { table, decision } = reads[0]!
  const behind = table.hitPolicy === 'FIRST' ? reads.map((read) => alwaysBehind(pass, read)) : []
  return table.rules.flatMap((_, rule): Finding[] => {
    const place = {
      decision,
      rules: [rule + 1],
      ...(table.table.rules[rule]!.place ?? table.place),
    }
    const finding = { kind: 'unreachable', severity: 'warning', place, example: new Map() } as const
    const which = `Regel ${rule + 1} i »${decision}«`
    if (reads.every(({ met }) => !everMet(pass, met[rule]!))) {
      return [{ ...finding, sentence: `${which} kan aldrig passe.` }]
    }
    if (behind.length === 0 || !behind.every((rules) => rules.has(rule))) return []
    const sentence = `${which} kommer aldrig i brug: reglerne over den passer altid først.`
    return [{ ...finding, sentence }]
  })
}

/** The rules that are met only where an earlier one is. Where that grows too large to tell, no more are named. */
function alwaysBehind(pass: Pass, { met }: TableRead): Set<number> {
  const behind = new Set<number>()
  let earlier = constant(pass, false)
  for (const [rule, where] of met.entries()) {
    if (rule > 0 && !hasOwn(pass, where, earlier)) behind.add(rule)
    const tried = pass.givenUp
    earlier = both(pass, 'or', earlier, where)
    if (pass.givenUp > tried) break
  }
  return behind
}

/** Whether a rule is met somewhere that no earlier one surely is. */
function hasOwn(pass: Pass, where: Ref, earlier: Ref): boolean {
  const [yes, no] = [constant(pass, true), constant(pass, false)]
  const own = combined(pass, [where, earlier], 'own', ([a, b]) => {
    const [rule, before] = [termOf(pass.d, a!), termOf(pass.d, b!)]
    if (rule && truth(rule) === false) return no
    if (before && truth(before) === true) return no
    return rule && before ? yes : undefined
  })
  return own !== no
}
