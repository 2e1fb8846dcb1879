import type { Fault } from '../fault'
import { logEvent } from '../log'

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '')

/**
 * The chain of causes, without what they were about: a database client's message may quote a whole
 * statement, and with it an answer.
 */
const describeCauses = (error: unknown): readonly object[] => {
  if (!(error instanceof Error)) return []
  const { name, stack = '', message, cause } = error
  const isQuoting = name.startsWith('Prisma')
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line))
  const said = isQuoting ? message.split('\n').at(-1) : message
  const kind = { error: name, code: codeOf(error), said, frames: frames.slice(0, 8) }
  return [kind, ...describeCauses(cause)]
}

/** Writes a fault down: when, which, where, why. No answers, no secrets. */
export const logFault = (request: Request, fault: Fault): void => {
  const { pathname } = new URL(request.url)
  logEvent('error', 'fault', {
    fault: fault.code,
    faultId: fault.id,
    route: `${request.method} ${pathname}`,
    causes: describeCauses(fault),
  })
}
