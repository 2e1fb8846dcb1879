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

const FACE =
  '@font-face{font-family:KaTeX_Math;font-weight:400;font-style:italic;' +
  'src:url(data:font/woff2;base64,d09GMg==) format("woff2");unicode-range:U+61-62,U+7a}'
const LOCAL =
  '@font-face{font-family:KaTeX_Main;src:local("Times New Roman"),local("Noto Serif");unicode-range:U+B2-B3}'

test("a lesson's fonts may be newer than the build", () => {
  const sheet = `${FACE}\n${LOCAL}`
  expect(policyOf(`<style>${sheet}</style>`, trusted)).toContain(hashOf(sheet))
})

test.each([
  `${FACE}p{color:red}`,
  FACE.replace('data:font/woff2', 'https://other.example/woff2'),
  FACE.replace('U+61-62', 'U+61}p{color:red'),
  FACE.replace('d09GMg==', 'd09)}p{x:y'),
])('%s is more than fonts, and no style of the build', sheet => {
  expect(policyOf(`<style>${sheet}</style>`, trusted)).not.toContain(hashOf(sheet))
})

test('neither eval, nor plugins, nor frames, nor other hosts', () => {
  const policy = policyOf('', trusted)
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  for (const rule of ["object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]) {
    expect(policy).toContain(rule)
  }
})
