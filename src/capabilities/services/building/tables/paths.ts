import { buildingPaths } from '../paths.ts'

const at = (service: string) => `${buildingPaths.service(service)}/beslutninger`
/** Ids may come from other tools' files, so they may hold anything; a pattern's own `:` stays. */
const of = (service: string, decision: string) =>
  `${at(service)}/${decision.startsWith(':') ? decision : encodeURIComponent(decision)}`

/** Addresses of the decision tables. A pattern and a link come from the same function. */
export const tablePaths = {
  decisions: at,
  newDecision: (service: string) => `${at(service)}/ny`,
  import: (service: string) => `${at(service)}/indlaes`,
  export: (service: string) => `${at(service)}/eksport`,
  decision: (service: string, decision: string) => of(service, decision),
  live: (service: string, decision: string) => `${of(service, decision)}/eftersyn`,
  about: (service: string, decision: string) => `${of(service, decision)}/om`,
  removal: (service: string, decision: string) => `${of(service, decision)}/fjernelse`,
  newColumn: (service: string, decision: string) => `${of(service, decision)}/ny-kolonne`,
  column: (service: string, decision: string, column: string) =>
    `${of(service, decision)}/kolonner/${column}`,
  newRule: (service: string, decision: string) => `${of(service, decision)}/ny-regel`,
  rule: (service: string, decision: string, rule: string) =>
    `${of(service, decision)}/regler/${rule}`,
  csv: (service: string, decision: string) => `${of(service, decision)}/regneark`,
  csvImport: (service: string, decision: string) => `${of(service, decision)}/regneark/indlaes`,
}
