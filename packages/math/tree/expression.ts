import type { Rational } from '../number/rational'

/** Where a node stood in the text it was read from: 0-based UTF-16 offsets, end exclusive. */
export type Span = readonly [from: number, to: number]

/** Constants with a name. `infinity` is read as an answer; arithmetic on it is not defined. */
export type ConstantName = 'e' | 'pi' | 'infinity'

/** The built-in functions. `if`-forms are `cases`; powers and roots of e are `power` and `exp`. */
export type FunctionName =
  | 'exp'
  | 'ln'
  | 'log10'
  | 'log2'
  | 'sqrt'
  | 'cbrt'
  | 'abs'
  | 'sign'
  | 'heaviside'
  | 'max'
  | 'min'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'cot'
  | 'sec'
  | 'csc'
  | 'asin'
  | 'acos'
  | 'atan'
  | 'floor'
  | 'ceil'
  | 'sinh'
  | 'cosh'
  | 'tanh'
  | 'coth'
  | 'sech'
  | 'csch'
  | 'asinh'
  | 'acosh'
  | 'atanh'
  | 'erf'
  | 'sigmoid'
  | 'softplus'
  | 'relu'
  | 'leakyrelu'
  | 'elu'
  | 'selu'
  | 'gelu'
  | 'gelutanh'
  | 'silu'
  | 'mish'
  | 'softsign'
  | 'hardsigmoid'
  | 'hardtanh'
  | 'logsigmoid'

export type Relation = '<' | '<=' | '>' | '>=' | '=' | '!='

type Placed = { readonly span?: Span }

/**
 * A mathematical expression: frozen plain data. Sums and products keep the order and grouping that
 * were typed (`a - b` is `add[a, negate b]`), so printing gives back what was meant.
 */
export type Expression =
  | (Placed & { readonly kind: 'number'; readonly value: Rational })
  | (Placed & { readonly kind: 'constant'; readonly name: ConstantName })
  | (Placed & { readonly kind: 'variable'; readonly name: string })
  | (Placed & { readonly kind: 'add'; readonly terms: readonly Expression[] })
  | (Placed & { readonly kind: 'multiply'; readonly factors: readonly Expression[] })
  | (Placed & {
      readonly kind: 'divide'
      readonly numerator: Expression
      readonly denominator: Expression
    })
  | (Placed & { readonly kind: 'negate'; readonly operand: Expression })
  | (Placed & { readonly kind: 'power'; readonly base: Expression; readonly exponent: Expression })
  | (Placed & {
      readonly kind: 'call'
      readonly name: FunctionName
      readonly args: readonly Expression[]
    })
  /** A function that the lesson defines, differentiated `primes` times: `g''(z)`. */
  | (Placed & {
      readonly kind: 'apply'
      readonly name: string
      readonly primes: number
      readonly args: readonly Expression[]
    })
  /** `d/d(by) of`, as written; taken at `by = at` where `at` is given. */
  | (Placed & {
      readonly kind: 'derivative'
      readonly of: Expression
      readonly by: string
      readonly at?: Expression
    })
  /** The first branch whose condition holds; undefined where none holds and there is no `otherwise`. */
  | (Placed & {
      readonly kind: 'cases'
      readonly branches: readonly Branch[]
      readonly otherwise?: Expression
    })
  /** The answer "undefined", "does not exist". */
  | (Placed & { readonly kind: 'undefined' })

export type Branch = { readonly value: Expression; readonly when: Condition }

export type Condition =
  | (Placed & {
      readonly kind: 'compare'
      readonly relation: Relation
      readonly left: Expression
      readonly right: Expression
    })
  | (Placed & { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] })
  | (Placed & { readonly kind: 'not'; readonly condition: Condition })

/** A function that a lesson defines: `g(z) = body`. */
export type FunctionDefinition = {
  readonly parameters: readonly string[]
  readonly body: Expression
}

/**
 * What a lesson defines: functions (`g(z): "tanh(z)"`), values (`a: "g(z)"`) and conventions
 * (`g'(0): "1"`), the last used only where no derivative exists. Bodies may use earlier definitions.
 */
export type Definitions = {
  readonly functions: Readonly<Record<string, FunctionDefinition>>
  readonly values: Readonly<Record<string, Expression>>
  readonly conventions: readonly { readonly of: Expression; readonly value: Expression }[]
}

export const NO_DEFINITIONS: Definitions = Object.freeze({
  functions: {},
  values: {},
  conventions: [],
})
