'use client'

import type { Widget as AnyWidget, WidgetName, WidgetProps } from '@slopewise/lesson'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'

/**
 * Every widget that a lesson may use. Each is a download of its own: the server draws its figure, and
 * a page fetches the code of those that stand on it, no others.
 */
const WIDGETS: { readonly [Name in WidgetName]: ComponentType<WidgetProps[Name]> } = {
  DerivativePlot: dynamic(() =>
    import('./derivative-plot/view').then(module => module.DerivativePlot),
  ),
  SecantLimit: dynamic(() => import('./secant-limit/view').then(module => module.SecantLimit)),
  CompareActivations: dynamic(() =>
    import('./compare-activations/view').then(module => module.CompareActivations),
  ),
  VanishingGradient: dynamic(() =>
    import('./vanishing-gradient/view').then(module => module.VanishingGradient),
  ),
  GradientCheck: dynamic(() =>
    import('./gradient-check/view').then(module => module.GradientCheck),
  ),
  KinkZoom: dynamic(() => import('./kink-zoom/view').then(module => module.KinkZoom)),
  OneHiddenLayer: dynamic(() =>
    import('./one-hidden-layer/view').then(module => module.OneHiddenLayer),
  ),
  FunctionLab: dynamic(() => import('./function-lab/view').then(module => module.FunctionLab)),
}

const show = <Name extends WidgetName>(name: Name, props: WidgetProps[Name]) => {
  const View: ComponentType<WidgetProps[Name]> = WIDGETS[name]
  return <View {...props} />
}

/** A widget of a lesson, by name. */
export const Widget = ({ widget }: { readonly widget: AnyWidget }) =>
  show(widget.name, widget.props)
