import type Sharp from 'sharp'

export type Sharpen = typeof Sharp

let loaded: Promise<Sharpen | undefined> | undefined

/** The image library, or nothing where its binary does not run: then images are not taken, and all else goes on. */
export const loadSharp = (): Promise<Sharpen | undefined> => (loaded ??= load())

async function load(): Promise<Sharpen | undefined> {
  const library = await import('sharp').catch(() => undefined)
  if (!library) return undefined
  const sharp = library.default
  // Every image is met once, and requests must not wait for all cores.
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

/** Lets at most so many work at a time; the others wait, in the order they came. */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let underWay = 0
  return async (work) => {
    if (underWay >= most) await new Promise<void>((go) => waiting.push(go))
    else underWay++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else underWay--
    }
  }
}

/** An image is small as a file and large as pixels: two at a time. Whoever is in turn waits for nothing but the image. */
export const inTurn = turns(2)
