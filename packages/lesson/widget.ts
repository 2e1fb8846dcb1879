import type { JsonTree } from '@slopewise/math'

/**
 * `<DerivativePlot of="g" at="1" range="-4..4" hide="slope-at-zero" />` after compilation: every
 * function as a tree, so that the page evaluates and never parses.
 */
export type DerivativePlotProps = {
  /** The function's name, `g`. */
  readonly name: string
  readonly variable: string
  readonly of: JsonTree
  readonly derivative: JsonTree
  /** TeX-free MathML of the formula in `a` (`a(1 − a)`), and its tree in the variable `a`; null where the lesson defines none. */
  readonly ruleInA: { readonly tree: JsonTree; readonly text: string } | null
  /** Start of the point, `range[0] ≤ at ≤ range[1]`. */
  readonly at: number
  readonly range: readonly [from: number, to: number]
  /** Points where no derivative exists, with one-sided slopes and this course's convention. */
  readonly kinks: readonly {
    readonly at: number
    readonly left: number
    readonly right: number
    readonly convention: number | null
  }[]
  readonly jumps: readonly number[]
  readonly poles: readonly number[]
  /** Address of the exercise that the readouts would give away; null where nothing is hidden. */
  readonly hide: string | null
}

/** Widget props by name; the registry in `components/widgets` must satisfy the same names. */
export type WidgetProps = { readonly DerivativePlot: DerivativePlotProps }
export type WidgetName = keyof WidgetProps
export type Widget = {
  [N in WidgetName]: { readonly name: N; readonly props: WidgetProps[N] }
}[WidgetName]
