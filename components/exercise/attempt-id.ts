const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

/**
 * A random UUID (version 4). A class server on plain `http://192.168…` is no secure context: there
 * `crypto.randomUUID` is missing, and the id is put together from random bytes.
 */
export const makeAttemptId = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = Array.from(bytes, hex).join('')
  return [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, text)
}
