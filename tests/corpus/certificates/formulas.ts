import { type Expression, type FunctionName, parseExpression, substitute } from '@slopewise/math'

/** Functions in terms of powers, e^u, ln, sine, cosine and cases: written here once more. */
const TEXTS: Partial<Record<FunctionName, string>> = {
  log10: 'ln(u)/ln(10)',
  log2: 'ln(u)/ln(2)',
  sqrt: 'u^(1/2)',
  cbrt: 'u^(1/3)',
  abs: 'if(u<0,-u,u)',
  sign: 'if(u<0,-1,if(u>0,1,0))',
  heaviside: 'if(u<0,0,1)',
  max: 'if(u<w,w,u)',
  min: 'if(u<w,u,w)',
  tan: 'sin(u)/cos(u)',
  cot: 'cos(u)/sin(u)',
  sec: '1/cos(u)',
  csc: '1/sin(u)',
  acos: 'pi/2-asin(u)',
  ceil: '-floor(-u)',
  sinh: '(e^u-e^(-u))/2',
  cosh: '(e^u+e^(-u))/2',
  tanh: '(e^(2u)-1)/(e^(2u)+1)',
  coth: '(e^(2u)+1)/(e^(2u)-1)',
  sech: '2/(e^u+e^(-u))',
  csch: '2/(e^u-e^(-u))',
  asinh: 'ln(u+(u^2+1)^(1/2))',
  acosh: 'ln(u+(u-1)^(1/2)*(u+1)^(1/2))',
  atanh: 'ln((1+u)/(1-u))/2',
  sigmoid: 'e^u/(1+e^u)',
  softplus: 'ln(1+e^u)',
  relu: 'if(u>0,u,0)',
  leakyrelu: 'if(u>0,u,w*u)',
  elu: 'if(u>0,u,w*(e^u-1))',
  selu: '1.0507009873554805*if(u>0,u,1.6732632423543773*(e^u-1))',
  gelu: 'u*(1+erf(u/2^(1/2)))/2',
  gelutanh: 'u*(1+tanh((2/pi)^(1/2)*(u+0.044715*u^3)))/2',
  silu: 'u*e^u/(1+e^u)',
  mish: 'u*tanh(ln(1+e^u))',
  softsign: 'if(u<0,u/(1-u),u/(1+u))',
  hardsigmoid: 'if(u<-3,0,if(u>3,1,u/6+1/2))',
  hardtanh: 'if(u<-1,-1,if(u>1,1,u))',
  logsigmoid: '-ln(1+e^(-u))',
}

/** What a second argument is where it is left out. */
const SECOND: Partial<Record<FunctionName, string>> = { leakyrelu: '0.01', elu: '1' }

const read = (text: string): Expression => {
  const parsed = parseExpression(text, { variables: ['u', 'w'] })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

const known = new Map<string, Expression>()

const formulaOf = (text: string): Expression => {
  const formula = known.get(text) ?? read(text)
  known.set(text, formula)
  return formula
}

/** A call written out by one step; null for exp, ln, sin, cos, asin, atan, erf and floor. */
export const writtenOut = (
  name: FunctionName,
  args: readonly Expression[],
): Expression | null => {
  const text = TEXTS[name]
  const [u, w = formulaOf(SECOND[name] ?? '1')] = args
  if (text === undefined || !u) return null
  const folds = (name === 'max' || name === 'min') && args.length !== 2
  if (!folds) return substitute(formulaOf(text), { u, w })
  const [last, ...rest] = args.toReversed()
  return rest.reduceRight<Expression>(
    (sofar, one) => substitute(formulaOf(text), { u: sofar, w: one }),
    last ?? u,
  )
}
