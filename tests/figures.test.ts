import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkContent } from '@slopewise/compiler'
import type { PublicLesson, Widget, WidgetName, WidgetProps } from '@slopewise/lesson'
import { type ComponentType, createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { CompareActivations } from '@/components/widgets/compare-activations/view'
import { DerivativePlot } from '@/components/widgets/derivative-plot/view'
import { FunctionLab } from '@/components/widgets/function-lab/view'
import { GradientCheck } from '@/components/widgets/gradient-check/view'
import { KinkZoom } from '@/components/widgets/kink-zoom/view'
import { OneHiddenLayer } from '@/components/widgets/one-hidden-layer/view'
import { SecantLimit } from '@/components/widgets/secant-limit/view'
import { VanishingGradient } from '@/components/widgets/vanishing-gradient/view'
import {
  compareGeometry,
  parseGeometry,
  readGeometry,
  writeGeometry,
} from './figures/read-geometry'
import { root } from './tidy/sources'

const drawnBy =
  <Props extends object>(View: ComponentType<Props>) =>
  (props: Props): ReactElement =>
    createElement(View, props)

/** Widgets by name, without the lazy loading of a page. */
const VIEWS: { readonly [Name in WidgetName]: (props: WidgetProps[Name]) => ReactElement } = {
  DerivativePlot: drawnBy(DerivativePlot),
  SecantLimit: drawnBy(SecantLimit),
  KinkZoom: drawnBy(KinkZoom),
  CompareActivations: drawnBy(CompareActivations),
  FunctionLab: drawnBy(FunctionLab),
  VanishingGradient: drawnBy(VanishingGradient),
  GradientCheck: drawnBy(GradientCheck),
  OneHiddenLayer: drawnBy(OneHiddenLayer),
}

const FOLDER = path.join(root, 'tests/fixtures/figures')
const isUpdating = process.env.SLOPEWISE_UPDATE_FIGURES === '1'

/** The figure as the server draws it once nothing is to be predicted any more. */
const drawWidget = <Name extends WidgetName>(name: Name, props: WidgetProps[Name]): string => {
  const draw: (given: WidgetProps[Name]) => ReactElement = VIEWS[name]
  return renderToStaticMarkup(draw({ ...props, hide: null }))
}

type Figure = { readonly id: string; readonly widget: Widget }

const listFigures = async (): Promise<Figure[]> => {
  const { lessons } = await checkContent({
    contentDir: path.join(root, 'content'),
    cacheDir: path.join(root, '.slopewise/cache'),
  })
  return lessons.flatMap(({ input: { course, lesson }, outcome }) => {
    const found = outcome.files.find(({ name }) => name === `public/${course}/${lesson}.json`)
    if (found === undefined) return []
    // The cast: files of a compiled lesson are what the compiler wrote.
    const { widgets } = JSON.parse(readFileSync(found.from, 'utf8')) as PublicLesson
    return Object.entries(widgets).map(([id, widget]) => ({ id: `${lesson}-${id}`, widget }))
  })
}

let figures: readonly Figure[] = []
beforeAll(async () => {
  figures = await listFigures()
}, 180_000)

const fileOf = (id: string): string => path.join(FOLDER, `${id}.txt`)

test('every figure of the course is drawn as it was', { timeout: 60_000 }, () => {
  const changed = figures.flatMap(({ id, widget }) => {
    const drawn = readGeometry(drawWidget(widget.name, widget.props))
    expect(drawn.length, id).toBeGreaterThan(15)
    if (isUpdating) writeFileSync(fileOf(id), `${writeGeometry(drawn).join('\n')}\n`)
    if (!existsSync(fileOf(id))) return [`${id} ${widget.name}: not stored yet`]
    const stored = parseGeometry(readFileSync(fileOf(id), 'utf8').trimEnd().split('\n'))
    return compareGeometry(stored, drawn).map(change => `${id} ${widget.name}: ${change}`)
  })
  expect(changed, 'Looked at, and meant? SLOPEWISE_UPDATE_FIGURES=1 stores them anew.').toEqual([])
})

test('every stored figure is in the course, and every widget is in a stored figure', () => {
  const known = new Set(figures.map(({ id }) => `${id}.txt`))
  const left = readdirSync(FOLDER).filter(file => !known.has(file))
  if (isUpdating) for (const file of left) rmSync(path.join(FOLDER, file))
  else expect(left).toEqual([])
  const used = new Set<string>(figures.map(({ widget }) => widget.name))
  expect(Object.keys(VIEWS).filter(name => !used.has(name))).toEqual([])
})

test('a curve that is moved by half a unit, a missing shape and another word are noticed', () => {
  const html = '<svg><path class="a" d="M1 2L3 4"></path><text class="b" x="1" y="2">z</text></svg>'
  const stored = readGeometry(html)
  const changes = (other: string): number => compareGeometry(stored, readGeometry(other)).length
  expect(changes(html)).toBe(0)
  expect(changes(html.replace('3 4', '3.1 4'))).toBe(0)
  expect(changes(html.replace('3 4', '3.5 4'))).toBe(1)
  expect(changes(html.replace('>z<', '>w<'))).toBe(1)
  expect(changes(html.replace(/<text.*text>/, ''))).toBe(1)
  expect(parseGeometry(writeGeometry(stored))).toEqual(stored)
})
