import type { FunctionName } from '../tree/expression'

/** What a textbook says of a function, as text that `parseExpression` reads. */
export type FunctionDefinitionText = {
  /** The function in plainer ones, in `z` and, for a second argument, `w`; null for a basic one. */
  readonly formula: string | null
  /** The condition on `z` (and `w`) under which it has a value; null where it always has one. */
  readonly domain: string | null
}

const row = (formula: string | null, domain: string | null = null): FunctionDefinitionText => ({
  formula,
  domain,
})

/**
 * The definition of every built-in function. The tape's steps (`formulas.ts`), the rules of
 * differentiation and the values are held to it by tests; the table of the README is made of it.
 *
 * @example
 * FUNCTION_DEFINITIONS.silu.formula // 'z/(1+e^(-z))'
 */
export const FUNCTION_DEFINITIONS: Readonly<Record<FunctionName, FunctionDefinitionText>> = {
  exp: row('e^z'),
  ln: row(null, 'z>0'),
  log10: row('ln(z)/ln(10)', 'z>0'),
  log2: row('ln(z)/ln(2)', 'z>0'),
  sqrt: row('z^(1/2)', 'z>=0'),
  cbrt: row('z^(1/3)'),
  abs: row('if(z<0,-z,z)'),
  sign: row('if(z<0,-1,if(z>0,1,0))'),
  heaviside: row('if(z<0,0,1)'),
  max: row('if(z<w,w,z)'),
  min: row('if(z<w,z,w)'),
  sin: row(null),
  cos: row('sin(z+pi/2)'),
  tan: row('sin(z)/cos(z)', 'cos(z)!=0'),
  cot: row('cos(z)/sin(z)', 'sin(z)!=0'),
  sec: row('1/cos(z)', 'cos(z)!=0'),
  csc: row('1/sin(z)', 'sin(z)!=0'),
  asin: row(null, '-1<=z and z<=1'),
  acos: row('pi/2-asin(z)', '-1<=z and z<=1'),
  atan: row(null),
  floor: row(null),
  ceil: row('-floor(-z)'),
  sinh: row('(e^z-e^(-z))/2'),
  cosh: row('(e^z+e^(-z))/2'),
  tanh: row('(e^z-e^(-z))/(e^z+e^(-z))'),
  coth: row('(e^z+e^(-z))/(e^z-e^(-z))', 'z!=0'),
  sech: row('2/(e^z+e^(-z))'),
  csch: row('2/(e^z-e^(-z))', 'z!=0'),
  asinh: row('ln(z+sqrt(z^2+1))'),
  acosh: row('ln(z+sqrt(z-1)*sqrt(z+1))', 'z>=1'),
  atanh: row('ln((1+z)/(1-z))/2', '-1<z and z<1'),
  erf: row(null),
  sigmoid: row('1/(1+e^(-z))'),
  softplus: row('ln(1+e^z)'),
  relu: row('if(z>0,z,0)'),
  leakyrelu: row('if(z>0,z,w*z)'),
  elu: row('if(z>0,z,w*(e^z-1))'),
  selu: row('1.0507009873554805*if(z>0,z,1.6732632423543773*(e^z-1))'),
  gelu: row('z*(1+erf(z/sqrt(2)))/2'),
  gelutanh: row('z*(1+tanh(sqrt(2/pi)*(z+0.044715*z^3)))/2'),
  silu: row('z/(1+e^(-z))'),
  mish: row('z*tanh(ln(1+e^z))'),
  softsign: row('z/(1+abs(z))'),
  hardsigmoid: row('if(z<-3,0,if(z>3,1,z/6+1/2))'),
  hardtanh: row('if(z<-1,-1,if(z>1,1,z))'),
  logsigmoid: row('ln(1/(1+e^(-z)))'),
}
