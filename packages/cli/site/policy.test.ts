import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { collectTrusted, policyOf } from './policy.mjs'

const THEME = "try{document.title='x'}catch(e){}"
const FLIGHT = 'self.__next_f.push([1,"0:{\\"a\\":1}\\u003c/script"])'
const BUILT = `<head><style>.a{}</style><script>${THEME}</script><script src="/a.js"></script></head>`

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')
const trusted = collectTrusted([BUILT])

test('scripts of the build and pure data may run, by their hashes', () => {
  const policy = policyOf(`${BUILT}<script id="_R_">${FLIGHT}</script>`, trusted)
  expect(policy).toContain(hashOf(THEME))
  expect(policy).toContain(hashOf(FLIGHT))
  expect(policy).toContain(`style-src 'self' 'sha256-${hashOf('.a{}')}'`)
})

test.each([
  'alert(1)',
  `${THEME};alert(1)`,
  'self.__next_f.push([1]);alert(1)',
  'self.__next_f.push([alert(1)])',
  'self.__next_f.push([1],alert(1))',
])('%s may not run, wherever it came from', script => {
  const policy = policyOf(`${BUILT}<script>${script}</script>`, trusted)
  expect(policy).not.toContain(hashOf(script))
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
})

test('neither eval, nor plugins, nor frames, nor other hosts', () => {
  const policy = policyOf('', trusted)
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  for (const rule of ["object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]) {
    expect(policy).toContain(rule)
  }
})
