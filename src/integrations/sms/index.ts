type Config = { url: string; token: string }
type Sms = { id: string; from: string; to: string; text: string }

/**
 * Hands SMS to a gateway that speaks as GatewayAPI (`POST /mobile/single`) at `url`. Answers what the gateway refuses
 * for good; throws, and may be asked again, for everything else. `patience` is milliseconds. No error holds a number.
 */
export function gatewaySms({ url, token }: Config, { patience = 10_000 } = {}) {
  const address = new URL('/mobile/single', url)
  return async ({ id, from, to, text }: Sms): Promise<{ refused: string } | undefined> => {
    const recipient = Number(to)
    if (!Number.isSafeInteger(recipient)) return { refused: 'not a telephone number' }
    const { status, ok, body } = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Token ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ sender: from, message: text, recipient, reference: id }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch((error: Error & { cause?: { code?: string } }) => {
      throw new Error(`the SMS gateway does not answer: ${error.cause?.code ?? error.name}`)
    })
    await body?.cancel()
    if (ok) return undefined
    // About this message: it will be refused again. A bad token (401, 403) or too much at once (429) is not about it.
    if (status === 400 || status === 413 || status === 422) return { refused: String(status) }
    throw new Error(`the SMS gateway answered ${status}`)
  }
}
