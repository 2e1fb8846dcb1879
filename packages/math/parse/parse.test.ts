import { expect, test } from 'vitest'
import { conditionToText, toText } from '../print'
import { parseCondition, parseExpression } from '.'
import type { ParseOptions } from './options'

const NAMES: ParseOptions = { variables: ['z', 'w'], functions: ['g'], values: ['a'] }

const read = (text: string, options: ParseOptions = NAMES): string => {
  const parsed = parseExpression(text, options)
  return parsed.ok ? toText(parsed.expression) : parsed.slip.code
}

const READINGS: readonly (readonly [why: string, ...pairs: (readonly [string, string])[]])[] = [
  [
    'products without a sign',
    ['2z', '2*z'],
    ['z 2', 'z*2'],
    ['zw', 'z*w'],
    ['a(1-a)', 'a*(1-a)'],
    ['(z+1)(z-1)', '(z+1)*(z-1)'],
    ['[1-a][a]', '(1-a)*a'],
    ['ze^z', 'z*e^z'],
    ['2πz', '2*pi*z'],
    ['z tanh z', 'z*tanh(z)'],
    ['zlnw', 'z*ln(w)'],
    ['2 2', '2*2'],
  ],
  [
    'ambiguous input, one documented way',
    ['1/2z', '1/2*z'],
    ['e^2z', 'e^2*z'],
    ['e^-z/2', 'e^(-z)/2'],
    ['-z^2', '-z^2'],
    ['2^3^2', '2^(3^2)'],
    ['3/4/-5/7', '3/4/(-5)/7'],
    ['1/sqrt(z)w', '1/sqrt(z)*w'],
    ['z--1', 'z-(-1)'],
    ['---z', '-z'],
    ['tanh^-1(z)', 'atanh(z)'],
    ['cosh^-2(z)', 'cosh(z)^(-2)'],
    ['log(z)', 'ln(z)'],
  ],
  [
    'functions without brackets',
    ['tanhz', 'tanh(z)'],
    ['tanh 2z', 'tanh(2*z)'],
    ['tanh^2 z', 'tanh(z)^2'],
    ['sin 2 pi z', 'sin(2*pi*z)'],
    ['sin z cos z', 'sin(z)*cos(z)'],
    ['tanh z e^z', 'tanh(z)*e^z'],
    ['ln zw/2', 'ln(z*w)/2'],
    ['ln|z|', 'ln(abs(z))'],
    ['tanh z^2', 'tanh(z^2)'],
    ['exp -z', 'exp(-z)'],
    ['√2z', 'sqrt(2)*z'],
    ['ln2', 'ln(2)'],
  ],
  [
    'the functions of the lesson',
    ['g(z)(1-g(z))', 'g(z)*(1-g(z))'],
    ['g(1-g)', 'g(z)*(1-g(z))'],
    ['1-g²', '1-g(z)^2'],
    ['g^2(z)', 'g(z)^2'],
    ["g''(0)", "g''(0)"],
    ['g′', "g'(z)"],
    ['σ(1-σ)', 'sigmoid(z)*(1-sigmoid(z))'],
  ],
  [
    'other signs and letters',
    ['1 − a²', '1-a^2'],
    ['a×(1—a)', 'a*(1-a)'],
    ['e⁻ᶻ', 'e^(-z)'],
    ['½(1+z)', '1/2*(1+z)'],
    ['1½', '3/2'],
    ['𝑎(1−𝑎)', 'a*(1-a)'],
    ['ｅ^z', 'e^z'],
    ['∛z÷2', 'cbrt(z)/2'],
    ['log₂(z)', 'log2(z)'],
    ['Exp(-z)', 'exp(-z)'],
  ],
  [
    'numbers',
    ['.64', '0.64'],
    ['64 %', '0.64'],
    ['4.5e-3z', '0.0045*z'],
    ['2e - 3', '2*e-3'],
    ['0,5z', '0.5*z'],
    ['tanh(0,5)', 'tanh(0.5)'],
    ['max(0,5)', 'max(0,5)'],
    ['max(0,5; z)', 'max(0.5,z)'],
    ['if(z>0; 0,5; 1)', 'if(z>0,0.5,1)'],
    ['2.5(z)', '2.5*z'],
    ['~0.25', '0.25'],
    ['z~+~1', 'z+1'],
    ['50%/2', '0.5/2'],
    ['4.5 x 10^-5', '4.5*10^(-5)'],
  ],
  [
    'bars',
    ['|z|/z', 'abs(z)/z'],
    ['2|z||w|', '2*abs(z)*abs(w)'],
    ['||z|-1|', 'abs(abs(z)-1)'],
    ['1/(1+|z|)^2', '1/(1+abs(z))^2'],
    ['√-z', 'sqrt(-z)'],
    ['|z|-3|a|z', 'abs(z)-3*abs(a)*z'],
    ['|z|2|a|', 'abs(z)*2*abs(a)'],
    ['|z||a||w|', 'abs(z)*abs(a)*abs(w)'],
    ['|z|^2|a|^2', 'abs(z)^2*abs(a)^2'],
    ['1 if |z|<1, |z| otherwise', 'if(abs(z)<1,1,abs(z))'],
  ],
  [
    'a bar with a point takes the whole term there, and all behind \\left.',
    ['z^2|_{z=3}', '3^2'],
    ['2z(1-z)|_{z=3}', '2*3*(1-3)'],
    ['z^2|_{z=3}+z', '3^2+z'],
    ['z+z^2|_{z=3}', 'two-readings'],
    ['\\left.z+z^2\\right|_{z=3}', '3+3^2'],
    ['2\\left.(z+w)\\right|_{w=1}', '2*(z+1)'],
    ['\\left.z\\right.', 'unclosed-bracket'],
    ['a(1-a)|_{z=0}', 'unexpected-token'],
    ["g'(z)|_{z=0} = 1/4", '1/4'],
    ['\\left.\\frac{\\differentialD g}{\\differentialD z}\\right|_{z=0} = 1/4', '1/4'],
  ],
  [
    'a decimal comma of TeX, a wrong slash, brackets behind brackets, nothing in brackets',
    ['0{,}5z', '0.5*z'],
    ['\\max(0{,}5, z)', 'max(0.5,z)'],
    ['1{,}000', 'ambiguous-comma'],
    ['z\\a', 'unexpected-character'],
    ['sqrt[3](z)', 'two-readings'],
    ['1+if()', 'empty-brackets'],
    ['e^if( )', 'empty-brackets'],
  ],
  [
    'cases in the orders and signs that people use',
    ['piecewise((0, z<0), (1, z>=0))', 'if(z<0,0,1)'],
    ['if((z>0), 1, 0)', 'if(z>0,1,0)'],
    ['z\\mathbf{1}_{\\{z>0\\}}', 'z*if(z>0,1,0)'],
    ['0 if z<0, 1 if z>=0', 'if(z<0,0,1)'],
    ['0 if z<0,1 if z>=0', 'if(z<0,0,1)'],
    ['0 if z<0\n1 if z>=0', 'if(z<0,0,1)'],
    ['{0,z<0;1,z≥0}', 'if(z<0,0,1)'],
    ['{z<0: 0, z>=0: 1}', 'if(z<0,0,1)'],
    ['0 for z<0 and 1 for z>=0', 'if(z<0,0,1)'],
    ['1 when z>0, 0 otherwise', 'if(z>0,1,0)'],
    ['1 if z>0 else 0', 'if(z>0,1,0)'],
    ['if z>0 then 1 else 0', 'if(z>0,1,0)'],
    ['z<-1 ? -1 : z>1 ? 1 : z', 'if(z<-1,-1,if(z>1,1,z))'],
    ['1 if -1<z<1 else 0', 'if(-1<z and z<1,1,0)'],
    ['1 if z>1 or z<-1, 0 otherwise', 'if(z>1 or z<-1,1,0)'],
    ['1 if z>0, 0 if z<0', 'if(z>0,1,if(z<0,0,undefined))'],
    ['1 if z>0, 0 if z<0, undefined if z=0', 'if(z>0,1,if(z<0,0,undefined))'],
    ['(z>0) + 0.01(z<=0)', 'if(z>0,1,0)+0.01*if(z<=0,1,0)'],
    ['[z>0]', 'if(z>0,1,0)'],
    ['0 (z<0), 1 (z>=0)', 'if(z<0,0,1)'],
    ['1{z>0}', 'if(z>0,1,0)'],
    ['If[z>0,1,0]', 'if(z>0,1,0)'],
    ['0.01+0.99if(z>0,1,0)', '0.01+0.99*if(z>0,1,0)'],
    ['0 if (z<0), 1 if (z>=0)', 'if(z<0,0,1)'],
  ],
  [
    'array code',
    ['np.where(z > 0, 1, 0.01)', 'if(z>0,1,0.01)'],
    ['(z > 0).astype(float)', 'if(z>0,1,0)'],
    ['1 - np.tanh(z)**2', '1-tanh(z)^2'],
    ['torch.nn.functional.leaky_relu(z, 0.1)', 'leakyrelu(z,0.1)'],
    ['a.*(1-a)', 'a*(1-a)'],
    ['np.heaviside(z, 1)', 'if(z<0,0,if(z=0,1,1))'],
  ],
  [
    'LaTeX',
    ['\\frac{1}{1+e^{-z}}\\left(1-\\frac12\\right)', '1/(1+e^(-z))*(1-1/2)'],
    ['\\sqrt[3]{z}+\\sqrt z', 'cbrt(z)+sqrt(z)'],
    ['\\operatorname{sech}^{2}\\left(z\\right)', 'sech(z)^2'],
    ['\\left|z\\right|', 'abs(z)'],
    ['\\max\\left\\{0,z\\right\\}', 'max(0,z)'],
    ['\\begin{cases} 0, & \\text{if } z<0 \\\\ 1, & \\text{otherwise} \\end{cases}', 'if(z<0,0,1)'],
    ['\\left\\{\\begin{array}{ll} 0 & z<0 \\\\ 1 & z\\ge0 \\end{array}\\right.', 'if(z<0,0,1)'],
    ['\\mathrm{e}^{-z}\\,\\cdot 2', 'e^(-z)*2'],
    ['\\mathbf{1}_{z>0}', 'if(z>0,1,0)'],
    ['\\(a(1-a)\\)', 'a*(1-a)'],
    ['{1+e^{-z}}\\cdot 2+{z}^{2}', 'two-readings'],
    ['\\frac{1}{2}^2+{\\frac12}^2+{z}^{2}', '(1/2)^2+(1/2)^2+z^2'],
    ['z^2\\frac12', 'z^2*(1/2)'],
    ['2\\frac{z}{2}', '2*(z/2)'],
    ['\\begin{cases}1, & z>0,\\\\ 0, & \\text{otherwise}.\\end{cases}', 'if(z>0,1,0)'],
    ['\\max{(0,z)}+\\max{\\{1,z\\}}', 'max(0,z)+max(1,z)'],
    ['\\begin{aligned}a(1-a)\\end{aligned}', 'a*(1-a)'],
    ["\\begin{align*} g'(z) &= a(1-a) \\end{align*}", 'a*(1-a)'],
    ['\\tanh\\frac z2', 'tanh(z/2)'],
    ['\\frac1zz+\\frac az2', '1/z*z+a/z*2'],
    ['\\exp{-z}+\\tanh{2z}', 'exp(-z)+tanh(2*z)'],
  ],
  [
    'derivatives',
    ['d/dz g(z)', 'diff(g(z),z)'],
    ['\\frac{d}{dz}\\tanh z', 'diff(tanh(z),z)'],
    ['\\frac{\\mathrm{d}g}{\\mathrm{d}z}', 'diff(g(z),z)'],
    ['da/dz', 'diff(a,z)'],
    ['d²g/dz²', 'diff(diff(g(z),z),z)'],
    ['\\left.\\frac{d}{dz} g(z)\\right|_{z=0}', 'diff(g(z),z,0)'],
    ["g'(z)\\Big|_{z=0}", "g'(0)"],
    ["tanh'(2z)", 'diff(tanh(z),z,2*z)'],
    ['d/dz(z^2)^3 w', 'diff((z^2)^3,z)*w'],
  ],
  [
    'left sides that only name the answer',
    ['= a(1-a)', 'a*(1-a)'],
    ["g'(z) = a(1-a)", 'a*(1-a)'],
    ["f'(z)=1-a^2", '1-a^2'],
    ['dg/dz = a(1-a)', 'a*(1-a)'],
    ['\\frac{d}{dz}g(z) = a(1-a)', 'a*(1-a)'],
    ["g'(0) ≈ 0.25", '0.25'],
    ['slope = 1/4', '1/4'],
    ['a(1-a).', 'a*(1-a)'],
    ['answer: a(1-a)', 'a*(1-a)'],
    ['return a*(1-a)', 'a*(1-a)'],
    ['d/dz [g(z)] = a(1-a)', 'a*(1-a)'],
    ['d/dz g(z) at z = 0', 'diff(g(z),z,0)'],
    ['dg/dz |_z=0', 'diff(g(z),z,0)'],
  ],
  [
    'answers that are no number',
    ['undefined', 'undefined'],
    ['Does not exist', 'undefined'],
    ['DNE', 'undefined'],
    ['-∞', '-infinity'],
  ],
]

for (const [why, ...pairs] of READINGS) {
  for (const [typed, text] of pairs) {
    test(`reads ${why}: ${JSON.stringify(typed)}`, () => expect(read(typed)).toBe(text))
  }
}

/** The caret under the text marks the span; `\` is one character here and there. */
const SLIPS = [
  ['', '', 'empty'],
  ['   ', '^^^', 'empty'],
  ['z+', ' ^', 'missing-operand'],
  ['*z', '^', 'missing-operand'],
  ['z+*2', '  ^', 'missing-operand'],
  ['z^', ' ^', 'missing-exponent'],
  ['e(-z)', '^', 'missing-exponent'],
  ['(z+1', '^', 'unclosed-bracket'],
  ['|z', '^', 'unclosed-bracket'],
  ['z)', ' ^', 'unopened-bracket'],
  ['(z]', '  ^', 'mismatched-bracket'],
  ['2()', ' ^^', 'empty-brackets'],
  ['tanh()', '^^^^^^', 'missing-argument'],
  ['1-tanh^2', '  ^^^^', 'missing-argument'],
  ['tanh-z', '^^^^', 'missing-argument'],
  ['tanh(z,2)', '^^^^^^^^^', 'wrong-argument-count'],
  ['max(z)', '^^^^^^', 'wrong-argument-count'],
  ['1+foo(z)', '  ^^^', 'unknown-function'],
  ['z+y', '  ^', 'unknown-name'],
  ['lny', '  ^', 'unknown-name'],
  ['z2', '^^', 'unknown-name'],
  ['1.2.3', '^^^^^', 'bad-number'],
  ['0x10', '^^^^', 'bad-number'],
  ['1 000', '^^^^^', 'bad-number'],
  ['2 1/2', '^^^', 'bad-number'],
  ['1e999', '^^^^^', 'bad-number'],
  ['1,000', '^^^^^', 'ambiguous-comma'],
  ['max(0,01z,z)', '    ^^^^', 'ambiguous-comma'],
  ['(0,5)', ' ^^^', 'ambiguous-comma'],
  ['z+1/0', '  ^^^', 'division-by-zero'],
  ['1/(1-1)', '^^^^^^^', 'division-by-zero'],
  ['2sqrt(-1)', ' ^^^^^^^^', 'not-a-real-number'],
  ['ln(0)', '^^^^^', 'not-a-real-number'],
  ['(-1)^(1/2)', '^^^^^^^^^^', 'not-a-real-number'],
  ['1 if z>0', '     ^', 'incomplete-cases'],
  ['z>0', '^^^', 'condition-without-value'],
  ["a(1-a) = g'(z)", '^^^^^^^^^^^^^^', 'condition-not-allowed'],
  ['max(z>0,1)', '     ^', 'condition-not-allowed'],
  ['0, 1', ' ^', 'not-one-answer'],
  ['0 or 1', '  ^^', 'not-one-answer'],
  ['[0,1]', '  ^', 'not-one-answer'],
  ['1 z>0 0 z<0', '         ^', 'unexpected-token'],
  ['0 < z > 1', '      ^', 'unexpected-token'],
  ['1+undefined', '  ^^^^^^^^^', 'unexpected-token'],
  ['1/∞', '  ^', 'unexpected-token'],
  ['z//2', ' ^^', 'unexpected-token'],
  ['𝑎+§', '   ^', 'unexpected-character'],
  ['z!', ' ^', 'unexpected-character'],
  ['Ϋ', '^', 'unexpected-character'],
  ['__proto__', '^', 'unexpected-token'],
  ['I think it is small', '^', 'words'],
  ['\\frac{1}', '^^^^^^^^', 'missing-argument'],
  ['\\frac{}{z}', '     ^^', 'empty-brackets'],
  ['\\foo{z}', '^^^^', 'unknown-function'],
  ['tanh2(z)', '^^^^', 'missing-argument'],
  ['tanh z(1-z)', '^^^^', 'missing-argument'],
  ['a(z)', '^', 'unknown-function'],
  ['z.2', ' ^', 'unexpected-character'],
  ['d/dx x^2', '   ^', 'unknown-name'],
  ['0.(3)', '^^^^^', 'bad-number'],
  ['z+2.5(3)', '  ^^^^^^', 'bad-number'],
  ['1,5(3)', '^^^^^^', 'bad-number'],
  ['{1+e}^{-z}', '^^^^^', 'two-readings'],
  ['\\frac{1}{{1+e}^{-z}}', '         ^^^^^', 'two-readings'],
  ['{e^z}^2', '^^^^^', 'two-readings'],
  ['z^{2}^{3}', '  ^^^^', 'two-readings'],
  ['z²^3', ' ^^', 'two-readings'],
  ['\\alpha+a{1-a}', '^^^^^^', 'unknown-name'],
  ['\\pi{1-a}', '   ^^^^^', 'two-readings'],
  ['\\pi-{1-a}', '    ^^^^^', 'two-readings'],
  ['\\ln{1+e^z}', '   ^^^^^^^', 'two-readings'],
  ['1\\frac{1}{2}', '^^^^^^^^^^^^', 'bad-number'],
  ['z+2 \\tfrac12', '  ^^^^^^^^^^', 'bad-number'],
  ['max(0, 5; z)', '     ^', 'ambiguous-comma'],
  ['min(1,000;z)', '    ^^^^^', 'ambiguous-comma'],
  ['2+|2|z|-1|', '  ^^^^^^^^', 'two-readings'],
  ['(|a|z|a|)z', ' ^^^^^^^', 'two-readings'],
  ['1/2%', '^^^^', 'two-readings'],
  ['z+1/-2,5%', '  ^^^^^^^', 'two-readings'],
  ['z^2%', '^^^^', 'two-readings'],
  ['z\u0000a', ' ^', 'unexpected-character'],
  ['~z', '^', 'unexpected-character'],
  ['2√-1', ' ^^^', 'not-a-real-number'],
  ['\\begin{aligned}a\\\\1-a\\end{aligned}', '                ^^', 'not-one-answer'],
  ['~(z>0)', '^', 'unexpected-character'],
] as const

const caret = (typed: string): string => {
  const parsed = parseExpression(typed, NAMES)
  if (parsed.ok) return `read as ${toText(parsed.expression)}`
  const [from, to] = parsed.slip.span
  return `${' '.repeat(from)}${'^'.repeat(to - from)} ${parsed.slip.code}`
}

for (const [typed, mark, code] of SLIPS) {
  test(`returns ${code} for ${JSON.stringify(typed)}`, () => {
    expect(caret(typed)).toBe(`${mark} ${code}`)
  })
}

test('suggests the spelling of a name that is nearly known', () => {
  const suggestion = (text: string) => {
    const parsed = parseExpression(text, NAMES)
    return parsed.ok ? null : parsed.slip.args.suggestion
  }
  expect(suggestion('simgoid(z)')).toBe('sigmoid')
  expect(suggestion('A(1-A)')).toBe('a')
  expect(suggestion('frobnicate(z)')).toBeUndefined()
})

test('refuses names that are forbidden and derivatives that are not allowed', () => {
  expect(read('1-z^2', { variables: [], values: ['a'], forbidden: ['z'] })).toBe('name-not-allowed')
  expect(read("g'(z)", { ...NAMES, derivatives: false })).toBe('derivative-not-allowed')
  expect(read('d/dz z^2', { ...NAMES, derivatives: false })).toBe('derivative-not-allowed')
})

test('declared names shadow functions, constants and each other spelling of themselves', () => {
  expect(read('e+1', { variables: ['e'] })).toBe('e+1')
  expect(read('z_0 + z0 + z_{0} + z₀', { variables: ['z0'] })).toBe('z0+z0+z0+z0')
  expect(read('λ z', { variables: ['z', 'lambda'] })).toBe('lambda*z')
  expect(read('-theta', { variables: ['a', 'h', 't'] })).toBe('-t*h*e*t*a')
  expect(read('sigma(z)', { variables: ['z'], functions: ['sigma'] })).toBe('sigma(z)')
})

test('reads conditions, and refuses values where a condition is asked', () => {
  const condition = (text: string) => {
    const parsed = parseCondition(text, NAMES)
    return parsed.ok ? conditionToText(parsed.condition) : parsed.slip.code
  }
  expect(condition('z ≥ 0')).toBe('z>=0')
  expect(condition('-1 < z <= 1')).toBe('-1<z and z<=1')
  expect(condition('not (z>0 and w>0) or z=2')).toBe('(not (z>0 and w>0)) or z=2')
  expect(condition('z+1')).toBe('unexpected-token')
})

test('prints numbers of any length so that they read back', () => {
  const again = (text: string) => read(read(text))
  expect(read('1e400')).toBe('1e400')
  expect(again('-1e400z')).toBe('-1e400*z')
  expect(again('2.5e-399')).toBe('25e-400')
  expect(again(`1${'0'.repeat(399)}e400`)).toBe(`1${'0'.repeat(399)}e400`)
  for (const digits of [60, 399, 400]) {
    const [nines, small] = ['9'.repeat(digits), `0.${'7'.repeat(digits - 2)}`]
    expect(again(nines)).toBe(nines)
    expect(again(small)).toBe(small)
    expect(read(again(`${small}e-2`))).toBe(again(`${small}e-2`))
  }
  expect(read('0.000000000000001')).toBe('0.000000000000001')
})

test('nodes know their place in the typed text, brackets of a factor left out', () => {
  const typed = 'g(z)·(1 − g(z))'
  const parsed = parseExpression(typed, NAMES)
  if (!parsed.ok || parsed.expression.kind !== 'multiply') throw new Error('a product was expected')
  const [left, right] = parsed.expression.factors
  expect(typed.slice(...(left?.span ?? []))).toBe('g(z)')
  expect(typed.slice(...(right?.span ?? []))).toBe('1 − g(z)')
})
