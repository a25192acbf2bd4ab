import type { Adapter, AdapterPayload } from 'oidc-provider'

/** Where one provider keeps sessions, codes and tokens: in memory, swept when they expire. */
export function memory(): (model: string) => Adapter {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>()
  const byUid = new Map<string, string>()

  const sweep = () => {
    const now = Date.now()
    for (const [key, entry] of kept) if (entry.until < now) kept.delete(key)
  }
  const timer = setInterval(sweep, 60_000)
  timer.unref()

  return (model) => {
    const key = (id: string) => `${model}:${id}`
    const find = (id: string) => {
      const entry = kept.get(key(id))
      return entry && entry.until > Date.now() ? entry.payload : undefined
    }
    return {
      async upsert(id, payload, expiresIn = 3600) {
        kept.set(key(id), { payload, until: Date.now() + expiresIn * 1000 })
        if (model === 'Session' && payload.uid) byUid.set(payload.uid, id)
      },
      find: async (id) => find(id),
      findByUserCode: async () => undefined,
      async findByUid(uid) {
        const id = byUid.get(uid)
        return id === undefined ? undefined : find(id)
      },
      async consume(id) {
        const payload = find(id)
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        const payload = find(id)
        if (payload?.uid) byUid.delete(payload.uid)
        kept.delete(key(id))
      },
      async revokeByGrantId(grantId) {
        for (const [name, { payload }] of kept) {
          if (name.startsWith(`${model}:`) && payload.grantId === grantId) kept.delete(name)
        }
      },
    }
  }
}
