import type { FunctionName } from '../tree/expression'
import { FUNCTIONS } from '../tree/functions'

/** Names that TeX has a command for. */
const COMMANDS: ReadonlySet<string> = new Set(
  'acos asin atan cos cosh cot coth csc exp ln max min sec sin sinh sqrt tan tanh'.split(' '),
)

const SPECIAL: Readonly<Partial<Record<FunctionName, string>>> = {
  log10: '\\log_{10}',
  log2: '\\log_{2}',
  cbrt: '\\sqrt[3]',
  heaviside: 'H',
  sigmoid: '\\sigma',
  gelutanh: '\\operatorname{GELU}_{\\tanh}',
}

/** How the name of a function is typeset in TeX. */
export const texOfFunction = (name: FunctionName): string => {
  const { label } = FUNCTIONS[name]
  return SPECIAL[name] ?? (COMMANDS.has(name) ? `\\${label}` : `\\operatorname{${label}}`)
}
