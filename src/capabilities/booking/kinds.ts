/**
 * What a meeting can be about (mødetype), and what it asks for when nothing else is known. Only its team sees who comes;
 * without a team, every caseworker does.
 */
export type Kind = {
  key: string
  title: string
  minutes: number
  competence: string | null
  team: string | null
}
