import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** What secrets are used for. Each purpose has its own key, so that one leaking says nothing of another. */
export type Purpose = 'cpr' | 'cpr-index' | 'link' | 'session' | 'provider' | 'web-role' | 'receipt'

export type Keys = ReturnType<typeof keyring>

/**
 * Keys derived from the installation's secrets (HKDF-SHA256), the newest first. The newest seals; all of them open, so a
 * secret can be replaced while old rows are sealed anew.
 */
export function keyring(secrets: string[]) {
  const rings = secrets.map((secret) => {
    const id = createHmac('sha256', secret).update('id').digest().subarray(0, 4)
    const derived = new Map<Purpose, Buffer>()
    const key = (purpose: Purpose) => {
      const known = derived.get(purpose)
      if (known) return known
      const made = Buffer.from(hkdfSync('sha256', secret, '', `faelled/${purpose}`, 32))
      derived.set(purpose, made)
      return made
    }
    return { id, key }
  })
  const newest = rings[0]
  if (!newest) throw new Error('an installation needs a secret')

  return {
    /** AES-256-GCM. Bytes: key id (4), nonce (12), tag (16), ciphertext. */
    seal(purpose: Purpose, text: string): Buffer {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', newest.key(purpose), nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([newest.id, nonce, cipher.getAuthTag(), sealed])
    },
    open(purpose: Purpose, bytes: Buffer): string {
      const ring = rings.find(({ id }) => id.equals(bytes.subarray(0, 4)))
      if (!ring) throw new Error('sealed with a secret that this installation no longer has')
      const decipher = createDecipheriv('aes-256-gcm', ring.key(purpose), bytes.subarray(4, 16))
      decipher.setAuthTag(bytes.subarray(16, 32))
      return decipher.update(bytes.subarray(32), undefined, 'utf8') + decipher.final('utf8')
    },
    /** Whether the newest secret sealed it. */
    isCurrent: (bytes: Buffer) => newest.id.equals(bytes.subarray(0, 4)),
    /** A keyed hash by which equal texts are found without being readable. 32 bytes, newest first. */
    index: (purpose: Purpose, text: string): Buffer => mac(newest.key(purpose), text),
    indexes: (purpose: Purpose, text: string): Buffer[] =>
      rings.map(({ key }) => mac(key(purpose), text)),
    /** A short signature to put in an address, and its check in constant time. */
    sign: (purpose: Purpose, text: string): string =>
      mac(newest.key(purpose), text).toString('base64url'),
    isSigned: (purpose: Purpose, text: string, signature: string): boolean =>
      rings.some(({ key }) => same(mac(key(purpose), text), Buffer.from(signature, 'base64url'))),
  }
}

const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b)
