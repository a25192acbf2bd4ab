import { filePath, txtName, txtValue } from './name.ts'

/** How one asks the world about a name. Both throw when there is no answer; `file` gives undefined when there is no such file. */
export type DomainProof = {
  txt: (name: string) => Promise<string[]>
  file: (host: string, path: string) => Promise<string | undefined>
}

/** Nothing is there, something else is there, or nobody answered. */
export type NotProved = 'nothing' | 'other' | 'unreachable'

/**
 * Whether the token stands in the name's DNS or on its web server. Either is enough. A file is not enough where the name leads
 * to us already, since it is then ours to answer, for every tenant alike: we never do.
 */
export async function prove(
  { txt, file }: DomainProof,
  host: string,
  token: string,
): Promise<'proved' | NotProved> {
  const [records, text] = await Promise.allSettled([txt(txtName(host)), file(host, filePath)])
  const found = [
    ...(records.status === 'fulfilled' ? records.value : []),
    ...(text.status === 'fulfilled' && text.value !== undefined ? [text.value] : []),
  ].map((one) => one.trim())
  if (found.includes(txtValue(token))) return 'proved'
  if (found.some((one) => one.startsWith('faelled='))) return 'other'
  const silent = records.status === 'rejected' && text.status === 'rejected'
  return silent ? 'unreachable' : 'nothing'
}
