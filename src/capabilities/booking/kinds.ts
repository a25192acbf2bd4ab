/** What a meeting can be about (mødetype), and what it asks for when nothing else is known. */
export type Kind = { key: string; title: string; minutes: number; competence: string | null }
