import pino from 'pino'

/** What an entry may say: codes, ids and counts. Never a person's words, address or answer. */
export type LogFields = Readonly<Record<string, unknown>>

/** Should one of these come along with something else, it is blotted out. */
const SECRET_FIELDS = [
  'answer',
  'rawAnswer',
  'parsedAnswer',
  'password',
  'newPassword',
  'token',
  'cookie',
  'authorization',
  'email',
  'name',
  'secret',
]

const logger = pino(
  {
    base: null,
    messageKey: 'event',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: level => ({ level }) },
    redact: { paths: SECRET_FIELDS.flatMap(field => [field, `*.${field}`]), censor: '[kept back]' },
  },
  // Looked up at each line, so that whoever replaces the error output gets it.
  { write: line => void process.stderr.write(line) },
)

/** One line of JSON on the error output. */
export const logEvent = (
  level: 'info' | 'warn' | 'error',
  event: string,
  fields: LogFields = {},
): void => logger[level](fields, event)
