import type { Widget as AnyWidget, WidgetName, WidgetProps } from '@slopewise/lesson'
import type { ComponentType, ReactElement } from 'react'

/**
 * Every widget that a lesson may use. Each is a download of its own: the server draws its figure, and
 * a page fetches the code of those that stand on it, no others, once somebody is there to use them.
 */
const WIDGETS: { readonly [Name in WidgetName]: () => Promise<ComponentType<WidgetProps[Name]>> } =
  {
    DerivativePlot: () => import('./derivative-plot/view').then(module => module.DerivativePlot),
    SecantLimit: () => import('./secant-limit/view').then(module => module.SecantLimit),
    CompareActivations: () =>
      import('./compare-activations/view').then(module => module.CompareActivations),
    VanishingGradient: () =>
      import('./vanishing-gradient/view').then(module => module.VanishingGradient),
    GradientCheck: () => import('./gradient-check/view').then(module => module.GradientCheck),
    KinkZoom: () => import('./kink-zoom/view').then(module => module.KinkZoom),
    OneHiddenLayer: () => import('./one-hidden-layer/view').then(module => module.OneHiddenLayer),
    FunctionLab: () => import('./function-lab/view').then(module => module.FunctionLab),
  }

const load = async <Name extends WidgetName>(
  name: Name,
  props: WidgetProps[Name],
): Promise<ReactElement> => {
  const View: ComponentType<WidgetProps[Name]> = await WIDGETS[name]()
  return <View {...props} />
}

/** Fetches the code of a widget of a lesson, and gives the widget. */
export const loadWidget = ({ name, props }: AnyWidget): Promise<ReactElement> => load(name, props)
