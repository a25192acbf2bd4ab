import type { FastifyRequest } from 'fastify'
import type { ThemePicture } from '../../../ui/theme.ts'
import { addPutFile, putFile, type Storage } from '../../files/index.ts'
import { paths } from '../paths.ts'
import { type Made, makePicture, types, type Use, type Wrong } from './make.ts'
import { addPicture } from './store.ts'

/** Takes in a picture: made safe and small, bytes first, then the rows that name them. Nobody needs it until a theme does. */
export async function takePicture(
  { tenantId, now, write }: Pick<FastifyRequest, 'tenantId' | 'now' | 'write'>,
  storage: Storage,
  bytes: Buffer,
  use: Use,
): Promise<{ picture: ThemePicture; removed: string[] } | Wrong> {
  const made = await makePicture(bytes, use)
  if (typeof made === 'string') return made
  const { kind, body, width, height, removed } = made
  const put = await putFile(
    storage,
    { tenantId, now },
    { name: `${use}.${kind}`, type: types[kind], body },
  )
  await write(async (tx) => {
    await addPutFile(tx, put)
    await addPicture(tx, { id: put.id, kind, width, height }, now)
  })
  return { picture: pictureOf({ id: put.id, kind, width, height }), removed }
}

export const pictureOf = ({
  id,
  kind,
  width,
  height,
}: Pick<Made, 'kind' | 'width' | 'height'> & { id: string }): ThemePicture => ({
  href: paths.picture(`${id}.${kind}`),
  width,
  height,
})

/** The file that holds a picture's bytes. */
export const fileOf = ({ href }: ThemePicture): string => href.split('/').at(-1)!.split('.')[0]!
