import { addIsland } from '../../../../ui/assets.ts'

/** Arrow keys between the rules, and findings while one writes. */
export const ruleGrid = {
  'data-island': 'rule-grid',
  'data-src': addIsland(new URL('./public/rule-grid.js', import.meta.url)),
}
