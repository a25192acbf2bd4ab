import type { Answer } from './knock.ts'
import { besiegedTown } from './hostile.ts'
import { faultsOf, openThrown } from './page-check.ts'
import { addressOf } from './addresses.ts'
import { replays, type Replay } from './payloads.ts'

const method = /^[A-Z]+$/
const methods = new Set([
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'TRACE',
  'PROPFIND',
  'SEARCH',
])
// These belong to the connection, not to the message.
const left =
  /^(host|connection|content-length|transfer-encoding|keep-alive|proxy-connection|accept-encoding)$/i
// oxlint-disable-next-line no-control-regex -- no client can send these in a header
const unsendable = /[^\t\u0020-\u007e\u0080-\u00ff]/

/** Replays every `every`th collected request, as it is and against a door of ours, with a session and without. */
export async function replay(every: number) {
  await using besieged = await besiegedTown()
  await besieged.learn()
  const { here, known: vocabulary } = besieged
  const { klitby } = here
  const cookie = await klitby.enter('citizen')
  const faults: string[] = []
  const count = { sent: 0, attacks: 0, lookalikes: 0, refused: 0 }
  const doors = here.app.doors.filter(({ url }) => !url.endsWith('*') && url !== '/metrics')

  const send = async (one: Replay, url: string) => {
    const headers = Object.fromEntries(
      Object.entries(one.headers).filter(
        ([name, value]) => !left.test(name) && !unsendable.test(name + value),
      ),
    )
    const payload = one.data === null ? {} : { payload: one.data }
    const session = headers.Cookie ?? headers.cookie
    count.sent++
    return here.send(methods.has(one.method) ? (one.method as 'GET') : 'GET', klitby.host, url, {
      ...payload,
      headers: {
        ...headers,
        origin: 'http://klitby.example',
        cookie: session ? `${session}; ${cookie}` : cookie,
      },
    })
  }
  const judge = (one: Replay, answer: Answer, where: string) => {
    const found = (fault: string) => faults.push(`${one.id} at ${where}: ${fault}`)
    if (answer.statusCode >= 500 && answer.statusCode !== 501) found(`answers ${answer.statusCode}`)
    if (!String(answer.headers['content-type']).startsWith('text/html')) return
    for (const fault of faultsOf(answer.body, openThrown(), vocabulary)) found(fault)
  }

  for (const [at, one] of replays.filter((_, at) => at % every === 0).entries()) {
    if (!method.test(one.method)) continue
    if (one.attack) count.attacks++
    else count.lookalikes++
    const uri = one.uri.startsWith('/') ? one.uri : `/${one.uri}`
    judge(one, await send(one, uri), 'its own address')
    const door = doors[(at * 7) % doors.length]!
    const own = addressOf(door, (thing) => klitby.things[thing])
    const query = uri.includes('?') ? uri.slice(uri.indexOf('?')) : ''
    judge(one, await send(one, own + query), `${door.method} ${door.url}`)
    // What is asked there is asked of a page that anybody may search.
    const searched = await send(
      { ...one, method: 'GET', data: null },
      `/soeg${query || '?q='}&q=${encodeURIComponent(one.data ?? '')}`,
    )
    judge(one, searched, '/soeg')
    if (!one.attack && ![200, 304].includes(searched.statusCode)) {
      count.refused++
      faults.push(`${one.id} only looks like an attack, and is answered ${searched.statusCode}`)
    }
  }
  return {
    faults: [...new Set(faults)],
    figure:
      `${count.attacks} attacks and ${count.lookalikes} look-alikes, ${count.sent.toLocaleString('en')} requests; ` +
      `faults ${faults.length}, look-alikes refused ${count.refused}`,
  }
}
