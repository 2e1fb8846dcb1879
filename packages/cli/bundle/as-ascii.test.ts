import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { asAscii } from './as-ascii.mjs'

test('signs in regular expressions are found in ASCII as well', () => {
  const programs = [
    String.raw`/^[<>≤≥]$/.test('\u2264')`,
    String.raw`/^\‖$/.test('\u2016')`,
    String.raw`/^\\≤$/.test('\\\u2264')`,
    String.raw`/^[ℒ𝒥]$/u.test('\ud835\udca5')`,
    String.raw`/^\d+\u2264$/.test('12\u2264')`,
  ]
  for (const program of programs) {
    const ascii = asAscii(program)
    expect(ascii).toMatch(/^[\0-\x7f]*$/)
    expect([ascii, runInNewContext(ascii)]).toEqual([ascii, true])
  }
})
