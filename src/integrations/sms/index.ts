/** GatewayAPI's address and token. */
export type SmsSettings = { url: string; token: string }

type Sms = { id: string; from: string; to: string; text: string }

/** Milliseconds before the gateway counts as away. */
const patience = 10_000

/**
 * Hands an SMS to GatewayAPI (`POST /mobile/single`). `reference` is the message's own id, by which a repeat is known
 * when the first answer was lost. Throws when it may be tried again; answers `{ refused }` when it never can.
 */
export const gatewaySms =
  ({ url, token }: SmsSettings) =>
  async ({ id, from, to, text }: Sms): Promise<{ refused: string } | undefined> => {
    const response = await fetch(`${url.replace(/\/$/, '')}/mobile/single`, {
      method: 'POST',
      headers: { authorization: `Token ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ sender: from, message: text, recipient: Number(to), reference: id }),
      signal: AbortSignal.timeout(patience),
    }).catch((error: Error) => {
      throw new Error(`the SMS gateway does not answer: ${error.name}`)
    })
    await response.body?.cancel()
    if (response.ok) return undefined
    // A wrong token, too many at once or a fault there can be put right; a message it cannot use cannot.
    const { status } = response
    if (status === 400 || status === 422) return { refused: `the SMS gateway answered ${status}` }
    throw new Error(`the SMS gateway answered ${status}`)
  }
