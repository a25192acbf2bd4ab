import { Stop } from '../errors.ts'

type Thrown = Error & { code?: string; statusCode?: number }

// PostgreSQL is not there, is starting or stopping, has no room for us, or took too long.
const away =
  /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|08\w\w\w|57P0\d|57014|55000|53\w\w\w|55P03|25P03)$/
const gone =
  /Connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered/i

/** What a thrown thing means to the person waiting. What is not known is a fault of ours. */
export function toStop(error: unknown): Stop {
  const { code = '', message = '', statusCode } = error as Thrown
  if (error instanceof Stop) return error
  // What is not a uuid, is a number too large or holds a NUL, identifies nothing.
  if (code === '22P02' || code === '22003' || code === '22021') return new Stop(404, 'not-found')
  if (code === '53100') return new Stop(507, 'no-room')
  if (away.test(code) || gone.test(message)) return new Stop(503, 'away')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE') {
    return new Stop(413, 'too-large')
  }
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return new Stop(statusCode, 'bad-request')
  return new Stop(500, 'fault')
}
