/** What is wrong with a definition: where, as a path into its JSON, and what, as a Danish sentence for its author. */
export type Complaint = { path: string; sentence: string }

export const complain = (path: string, sentence: string): Complaint => ({ path, sentence })

/** What stands more than once, each once. */
export const twice = (ids: string[]) => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
]
