import { expect, test } from 'vitest'
import { toText } from '../print'
import { parseDefinitions } from '.'

const LESSON = {
  define: { 'g(z)': 'max(0.01z, z)', a: 'g(z)', 'f(x, k)': 'k g(x) + a' },
  conventions: { "g'(0)": '1' },
}

test('reads functions, values and conventions in their order', () => {
  const parsed = parseDefinitions(LESSON)
  if (!parsed.ok) throw new Error(`${parsed.entry}: ${parsed.slip.code}`)
  const { functions, values, conventions } = parsed.definitions
  expect(Object.keys(functions)).toEqual(['g', 'f'])
  expect(functions.g?.parameters).toEqual(['z'])
  expect(functions.g && toText(functions.g.body)).toBe('max(0.01*z,z)')
  expect(functions.f && toText(functions.f.body)).toBe('k*g(x)+a')
  expect(values.a && toText(values.a)).toBe('g(z)')
  const [convention] = conventions
  expect(convention && [toText(convention.of), toText(convention.value)]).toEqual(["g'(0)", '1'])
})

test('a lesson without functions has values in z, or in the variables given', () => {
  expect(parseDefinitions({ define: { a: '1/(1+e^-z)' } }).ok).toBe(true)
  expect(parseDefinitions({ define: { a: 'w x + b' } }).ok).toBe(false)
  expect(parseDefinitions({ define: { a: 'w x + b' }, variables: ['w', 'x', 'b'] }).ok).toBe(true)
})

const REFUSED = [
  [{ 'g(z)': 'tanh(z' }, {}, 'g(z)', 'value', 'unclosed-bracket'],
  [{ 'g(z)': 'g(z)+1' }, {}, 'g(z)', 'value', 'unknown-name'],
  [{ 'g(z)': 'a', a: 'z' }, {}, 'g(z)', 'value', 'unknown-name'],
  [{ '2g(z)': 'z' }, {}, '2g(z)', 'name', 'unknown-name'],
  [{ 'g(z, z)': 'z' }, {}, 'g(z, z)', 'name', 'unknown-name'],
  [{ e: 'z' }, {}, 'e', 'name', 'unknown-name'],
  [{ 'g(z)': 'z', g: 'z' }, {}, 'g', 'name', 'not-one-answer'],
  [{ 'g(z)': 'z' }, { 'g(0)': '1' }, 'g(0)', 'name', 'unexpected-token'],
  [{ 'g(z)': 'z' }, { "h'(0)": '1' }, "h'(0)", 'name', 'unknown-name'],
  [{ 'g(z)': 'z' }, { "g'(0)": 'z' }, "g'(0)", 'value', 'unknown-name'],
] as const

for (const [define, conventions, entry, part, code] of REFUSED) {
  test(`names the ${part} of ${entry} with ${code}`, () => {
    expect(parseDefinitions({ define, conventions })).toMatchObject({
      ok: false,
      entry,
      part,
      slip: { code },
    })
  })
}

test('a convention is for a slope at a point, as prime or as derivative', () => {
  const accepts = (key: string) =>
    parseDefinitions({ define: { 'g(z)': 'relu(z)' }, conventions: { [key]: '1' } }).ok
  expect(accepts("g'(0)")).toBe(true)
  expect(accepts('dg/dz|_{z=0}')).toBe(true)
  expect(accepts('d/dz g(z) at z=0')).toBe(true)
})
