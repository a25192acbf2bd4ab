/**
 * The JSON that a register answers. Throws when it does not answer, answers with an error, or with something else than
 * JSON; never the error itself, which holds the address with the key.
 */
export async function getJson(register: string, url: URL, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', ...init }).catch(
    (error: Error & { cause?: { code?: string } }) => {
      throw new Error(`${register} does not answer: ${error.cause?.code ?? error.name}`)
    },
  )
  // GraphQL tells in its body what it refused, whatever the status.
  const text = await response.text().catch(() => '')
  try {
    const read: unknown = JSON.parse(text)
    if (response.ok || (read as { errors?: unknown }).errors) return read
  } catch {
    // Said below.
  }
  throw new Error(`${register} answered ${response.status}`)
}
