import type { JsonTree } from '@slopewise/math'

/** A point where no derivative exists, with one-sided slopes and this course's convention. */
export type Kink = {
  readonly at: number
  readonly left: number
  readonly right: number
  readonly convention: number | null
}

/**
 * A function of the lesson as widgets draw it: as a tree, so that the page evaluates and never
 * parses, with the special points of the range that is drawn.
 */
export type PlottedFunction = {
  /** The function's name, `g`. */
  readonly name: string
  readonly variable: string
  readonly of: JsonTree
  readonly derivative: JsonTree
  readonly kinks: readonly Kink[]
  readonly jumps: readonly number[]
  readonly poles: readonly number[]
}

/** Where a widget starts, and how far its drawing reaches: `range[0] ≤ at ≤ range[1]`. */
type Reach = {
  readonly at: number
  readonly range: readonly [from: number, to: number]
}

/** What the numbers of a widget would give away. */
type Hiding = {
  /** Address of the exercise that the readouts would give away; null where nothing is hidden. */
  readonly hide: string | null
}

/** `<DerivativePlot of="g" at="1" range="-4..4" hide="slope-at-zero" />` after compilation. */
export type DerivativePlotProps = PlottedFunction &
  Reach &
  Hiding & {
    /** The formula in `a` as people write it (`a(1 − a)`), and its tree in the variable `a`; null where the lesson defines none. */
    readonly ruleInA: { readonly tree: JsonTree; readonly text: string } | null
  }

/** `<SecantLimit of="g" at="0" range="-4..4" />` after compilation: `at` lies inside the range. */
export type SecantLimitProps = PlottedFunction & Reach & Hiding

/** `<KinkZoom of="g" at="0" range="-4..4" beside="s" />` after compilation: `at` lies inside the range. */
export type KinkZoomProps = PlottedFunction &
  Reach &
  Hiding & {
    /** A smooth function to be seen beside the first; `parameter` makes it sharper, null for none. */
    readonly beside: {
      readonly name: string
      readonly variable: string
      readonly parameter: string | null
      readonly of: JsonTree
    } | null
  }

/** One of several functions of the lesson; `about` is what its notation calls it, "the sigmoid". */
export type NamedFunctionPlot = PlottedFunction & { readonly about: string | null }

/** `<CompareActivations of="s, t, r" at="1" range="-4..4" />` after compilation: one to four functions of one variable. */
export type CompareActivationsProps = { readonly functions: readonly NamedFunctionPlot[] } & Reach &
  Hiding

/** Widget props by name; the registry in `components/widgets` must satisfy the same names. */
export type WidgetProps = {
  readonly DerivativePlot: DerivativePlotProps
  readonly SecantLimit: SecantLimitProps
  readonly KinkZoom: KinkZoomProps
  readonly CompareActivations: CompareActivationsProps
}
export type WidgetName = keyof WidgetProps
export type Widget = {
  [N in WidgetName]: { readonly name: N; readonly props: WidgetProps[N] }
}[WidgetName]

/** Every widget that a lesson may use. */
export const WIDGET_NAMES = [
  'DerivativePlot',
  'SecantLimit',
  'KinkZoom',
  'CompareActivations',
] as const satisfies readonly WidgetName[]

/** Whether a tag is that of a widget. */
export const isWidgetName = (name: string): name is WidgetName =>
  WIDGET_NAMES.some(known => known === name)
