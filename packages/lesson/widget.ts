import type { JsonTree } from '@slopewise/math'
import type { Example } from './network/example'

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
/** A place where a curve does something of note: `z = 0`, `a kink: …`. */
export type LabPlace = { readonly where: string; readonly what: string }
/** A row of the table of values: `1`, `≈ 0.7311`, `≈ 0.1966`. */
export type LabValue = { readonly at: string; readonly value: string; readonly slope: string }
/** A formula as MathML of our own printer. */
type Mathml = string

/** `<FunctionLab of="g" at="1" range="-4..4" hide="slope-of-swish" />` after compilation. */
export type FunctionLabProps = Reach &
  Hiding & {
    /** The function taken apart; of what a reader types the page makes the same. */
    readonly lab: {
      /** As it is typed. */
      readonly text: string
      readonly formula: Mathml
      readonly plot: PlottedFunction
      /** Where the point begins: function and slope have a value there, if anywhere. */
      readonly start: number
      /** `g(z)` and `g′(z)`. */
      readonly name: { readonly value: Mathml; readonly slope: Mathml }
      /** `d/dz …`, and what it becomes, one rule a step; so many more steps are left out. */
      readonly asked: Mathml
      readonly steps: readonly { readonly mathml: Mathml; readonly reason: string }[]
      readonly stepsLeft: number
      readonly derivative: { readonly mathml: Mathml; readonly text: string }
      readonly places: readonly LabPlace[]
      readonly placesLeft: number
      /** False where the budget ended before all were found. */
      readonly knowsPlaces: boolean
      readonly values: readonly LabValue[]
    }
  }

/** `<VanishingGradient of="s, t" at="0" range="-10..10" layers="10" />` after compilation. */
export type VanishingGradientProps = {
  readonly functions: readonly NamedFunctionPlot[]
  /** How many units stand in a row. */
  readonly layers: number
} & Reach &
  Hiding

/** `<OneHiddenLayer of="r, s" data="island" units="3" />` after compilation. */
export type OneHiddenLayerProps = Hiding & {
  /** The activation functions to choose from; the network begins with the first. */
  readonly functions: readonly NamedFunctionPlot[]
  readonly examples: readonly Example[]
  readonly units: number
  readonly seed: number
  /** A network that the compiler trained, for the figure that stands on the page and on paper. */
  readonly trained: {
    readonly weights: readonly number[]
    /** After every so many steps, from the beginning on. */
    readonly losses: readonly number[]
    readonly stepsBetween: number
  }
}
/** `<GradientCheck of="g" at="1" />` after compilation: special points are those near `at`. */
export type GradientCheckProps = PlottedFunction & Pick<Reach, 'at'> & Hiding

/** Widget props by name; the registry in `components/widgets` must satisfy the same names. */
export type WidgetProps = {
  readonly DerivativePlot: DerivativePlotProps
  readonly SecantLimit: SecantLimitProps
  readonly KinkZoom: KinkZoomProps
  readonly CompareActivations: CompareActivationsProps
  readonly FunctionLab: FunctionLabProps
  readonly VanishingGradient: VanishingGradientProps
  readonly OneHiddenLayer: OneHiddenLayerProps
  readonly GradientCheck: GradientCheckProps
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
  'FunctionLab',
  'VanishingGradient',
  'OneHiddenLayer',
  'GradientCheck',
] as const satisfies readonly WidgetName[]

/** Whether a tag is that of a widget. */
export const isWidgetName = (name: string): name is WidgetName =>
  WIDGET_NAMES.some(known => known === name)
