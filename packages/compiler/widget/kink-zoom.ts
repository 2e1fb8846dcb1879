import type { KinkZoomProps } from '@slopewise/lesson'
import { expandDefinitions, freeVariables, treeToJson } from '@slopewise/math'
import { suggest } from '../issues'
import { findText } from '../mdx/attributes'
import { widgetFunction } from '../rules/of-widgets'
import { extentOf } from '../source/mapped-text'
import { plotFunction, readFunction } from './plotted-function'
import { readHide, readPointInside, readRange } from './read-props'
import type { WidgetReading } from './widget-reading'

type Beside = KinkZoomProps['beside']

/** A function of one variable, or of two. Undefined, with an issue, where it is neither. */
const readBeside = ({ attributes, maths, context }: WidgetReading): Beside | undefined => {
  const text = findText(attributes, 'beside')
  if (text === null) return null
  const name = text.text.trim()
  const { functions } = maths.definitions
  const defined = Object.hasOwn(functions, name) ? functions[name] : undefined
  const [variable, parameter, third] = defined?.parameters ?? []
  const body = defined && expandDefinitions(defined.body, maths.definitions)
  const isClosed =
    body !== undefined &&
    [...freeVariables(body)].every(free => free === variable || free === parameter)
  if (body !== undefined && variable !== undefined && third === undefined && isClosed) {
    return { name, variable, parameter: parameter ?? null, of: treeToJson(body) }
  }
  const message = defined
    ? `"${name}" is not a function of one variable, or of two.`
    : `the lesson defines no function "${name}".`
  context.report(widgetFunction, extentOf(text), {
    message,
    advice: suggest(name, maths.functions),
  })
  return undefined
}

/** Resolves `<KinkZoom>`. Null, with issues, where its functions, range or point cannot be. */
export const readKinkZoom = (reading: WidgetReading): KinkZoomProps | null => {
  const hide = readHide(reading)
  const named = readFunction(reading)
  const beside = readBeside(reading)
  const range = readRange(reading)
  const at = range && readPointInside(range, reading)
  if (named === null || beside === undefined || range === null || at === null) return null
  return { ...plotFunction(named, range, reading.maths), at, range, beside, hide }
}
