import { getJson } from './http.ts'

export type Access = { url: string; key: string }
export type Node = Record<string, unknown>
export type Ask = (
  register: string,
  entity: string,
  where: Record<string, { eq: unknown } | { in: unknown[] }>,
  fields: string[],
) => Promise<Node[]>

/**
 * Asks one entity of one register as it is now: Datafordeleren takes one root field at a time, no aliases, and both of its
 * times must be told (DAF-GQL-0008, -0009 and -0010).
 */
export function datafordeler({ url, key }: Access, signal: AbortSignal): Ask {
  return async (register, entity, where, fields) => {
    const address = new URL(`${url.replace(/\/$/, '')}/${register}`)
    // As a header it is refused.
    address.searchParams.set('apiKey', key)
    const query =
      `query ($tid: DafDateTime!) { ${entity}(first: 100, registreringstid: $tid, virkningstid: $tid, ` +
      `where: ${written(where)}) { nodes { ${fields.join(' ')} } } }`
    const body = JSON.stringify({ query, variables: { tid: new Date().toISOString() } })
    const answer = (await getJson(entity, address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    })) as {
      data?: Record<string, { nodes?: Node[] } | null>
      errors?: { extensions?: { code?: string } }[]
    }
    if (answer.errors?.length) {
      throw new Error(`${entity} was refused: ${answer.errors[0]?.extensions?.code ?? 'no code'}`)
    }
    const nodes = answer.data?.[entity]?.nodes
    if (!Array.isArray(nodes)) throw new Error(`${entity} answered without nodes`)
    return nodes
  }
}

/** A filter as GraphQL writes it: names bare, texts as in JSON. */
const written = (where: Parameters<Ask>[2]) =>
  `{ ${Object.entries(where)
    .map(([name, test]) =>
      'eq' in test
        ? `${name}: { eq: ${JSON.stringify(test.eq)} }`
        : `${name}: { in: ${JSON.stringify(test.in)} }`,
    )
    .join(', ')} }`
