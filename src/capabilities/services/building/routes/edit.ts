import type { ComponentType } from 'preact'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import { blank, fill, type Form } from '../../../../ui/forms.ts'
import { change, openWorking } from '../actions.ts'
import { builders } from '../policy.ts'
import { changesSince } from '../store.ts'
import { same, stampOf, type Work, type Working } from '../work.ts'
import { type Told, withNames } from './people.ts'

export type Params = { service: string } & Record<string, string>
type Known = Parameters<typeof blank>[0]

/** What every page that edits a part of a service is handed. */
export type EditProps<More = object> = {
  service: string
  working: Working
  params: Params
  form: Form<any>
  /** What others have done to the service since the form was shown, when it was to this very part. */
  meanwhile?: Told[] | undefined
} & More

/** What came of a form: the service as it is then, complaints by field, or fields to show again without saving. */
export type Outcome = Work | { errors: Record<string, string> } | { again: Known }

/** A part of a service that is edited in a form of its own. */
export type Editor<T extends z.ZodObject, More extends object = object> = {
  path: string
  schema: T
  /** The part as it stands; undefined when there is none. What is new has no part yet: null. */
  part: (work: Work, params: Params) => unknown
  fields: (work: Work, params: Params) => Known
  apply: (
    work: Work,
    params: Params,
    data: z.infer<T>,
    form: Form<any>,
    tx: Tx,
  ) => Outcome | Promise<Outcome>
  page: ComponentType<EditProps<More>>
  /** Where one lands when it is saved. */
  next: (params: Params, work: Work, form: Form<any>) => string
  more?: (tx: Tx, working: Working, request: FastifyRequest) => Promise<More>
}

const config = { for: [...builders] }

/**
 * Shows a part and takes it back. Who saves a part that another has changed meanwhile is shown what was done, keeps what
 * they typed, and may save again; changes to other parts disturb nobody.
 */
export function edit<T extends z.ZodObject, More extends object = object>(
  app: FastifyInstance,
  editor: Editor<T, More>,
): void {
  const { path, schema, part, apply } = editor

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    params: Params,
    form: Form<any> | undefined,
    status: number,
    since?: number,
  ) {
    const props = await request.read(async (tx) => {
      const working = await openWorking(tx, params.service)
      const there = part(working.work, params)
      if (there === undefined) throw notFound()
      const more = editor.more && (await editor.more(tx, working, request))
      const meanwhile =
        since === undefined
          ? undefined
          : await withNames(tx, await changesSince(tx, params.service, since))
      const mark = `${working.revision}.${stampOf(there)}`
      const shown = form ?? blank<any>(editor.fields(working.work, params))
      // The form goes on from what is there now only when its author has been told of it.
      if (!form || since !== undefined) shown.values.udgave = mark
      return { ...more, service: params.service, working, params, form: shown, meanwhile }
    })
    return reply.page(editor.page as ComponentType<typeof props>, props, status)
  }

  app.get(path, { config }, (request, reply) =>
    show(request, reply, request.params as Params, undefined, 200),
  )

  app.post(path, { config }, async (request, reply) => {
    const params = request.params as Params
    const form = fill(schema, request.body)
    const again = (more: Partial<Form<any>>, status: number, since?: number) =>
      show(request, reply, params, { ...(form as Form<any>), ...more }, status, since)
    if (!form.ok && !form.values['knap' as never]) return again({}, 422)
    const [seen = '0', mark = ''] = String(form.values['udgave' as never] ?? '').split('.')
    let shown: { errors: Record<string, string> } | { again: Known } | undefined
    const saved = await request.write((tx) =>
      change<'refused' | 'stale'>(
        tx,
        params.service,
        async (work) => {
          const there = part(work, params)
          if (there === undefined) throw notFound()
          const data = (form.ok ? form.data : {}) as z.infer<T>
          const made = await apply(work, params, data, form, tx)
          if ('errors' in made || 'again' in made) {
            shown = made
            return 'refused'
          }
          // A form without a mark was never shown, so its author cannot have overlooked anything.
          if (!mark || there === null || mark === stampOf(there) || same(made, work)) return made
          return 'stale'
        },
        request.actor as Staff,
        request.now,
      ),
    )
    if (saved === 'stale') return again({}, 409, Number(seen) || 0)
    if (saved !== 'refused') return reply.redirect(editor.next(params, saved.work, form), 303)
    if (shown && 'again' in shown) {
      const { udgave } = form.values as Record<string, string>
      return show(request, reply, params, blank<any>({ ...shown.again, udgave }), 200)
    }
    return again({ errors: { ...form.errors, ...shown?.errors } }, 422)
  })
}
