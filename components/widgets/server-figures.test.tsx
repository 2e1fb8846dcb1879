import type { PlacingTask } from '@slopewise/lesson'
import { exploreText } from '@slopewise/lesson/lab'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TangentField } from '@/components/exercise/tangent/tangent-field'
import { CompareActivations } from './compare-activations/view'
import * as plots from './derivative-plot/sample-plots'
import { DerivativePlot } from './derivative-plot/view'
import { RELU, SIGMOID, samplePlotted, TANH, treeOf } from './drawing/sample-functions'
import { FunctionLab } from './function-lab/view'
import { GradientCheck } from './gradient-check/view'
import { KinkZoom } from './kink-zoom/view'
import { sampleNetwork } from './one-hidden-layer/sample-networks'
import { OneHiddenLayer } from './one-hidden-layer/view'
import { SecantLimit } from './secant-limit/view'
import { VanishingGradient } from './vanishing-gradient/view'

const place = { range: [-4, 4], hide: null } as const
const beside = {
  name: 's',
  variable: 'z',
  parameter: 'k',
  of: treeOf('ln(1 + e^(k*z))/k', ['z', 'k']),
}
const pole = samplePlotted({ g: '1/z', slope: '-1/z^2', poles: [0] })

const placing = (part: Partial<PlacingTask>) => {
  const task: PlacingTask = {
    kind: 'tangent',
    place: 'tangent',
    range: [-4, 4],
    at: 1,
    plot: SIGMOID,
    ...part,
  }
  const exercise = {
    address: 'c/l/e',
    id: 'e',
    kind: 'tangent',
    skill: '',
    hash: '',
    names: { variables: [], functions: [], values: [], forbidden: [] },
    exact: false,
    several: false,
    options: [],
    hintCount: 0,
    variant: 'default',
    variantCount: 1,
    promptHtml: '',
    task,
  } as const
  const nothing = () => undefined
  return (
    <TangentField
      exercise={exercise}
      answer=""
      reading={null}
      isWrong={false}
      isLive={false}
      field={{ current: null }}
      onAnswer={nothing}
      onFirstUse={nothing}
    />
  )
}

const labOf = (text: string) => {
  const explored = exploreText(text, { name: 'g', variable: 'z' }, { range: [-4, 4], at: 1 })
  if (!explored.ok) throw new Error(explored.slip.problem)
  return explored.lab
}

const FIGURES: readonly (readonly [name: string, figure: ReactElement])[] = [
  ['DerivativePlot', <DerivativePlot key="plot" {...plots.TANH} {...place} />],
  ['DerivativePlot at a kink', <DerivativePlot key="kink" {...plots.RELU} {...place} at={0} />],
  [
    'DerivativePlot with a pole',
    <DerivativePlot key="pole" {...plots.TANH} {...pole} {...place} />,
  ],
  ['SecantLimit', <SecantLimit key="secant" {...TANH} {...place} at={0.5} />],
  ['SecantLimit at a kink', <SecantLimit key="secants" {...RELU} {...place} at={0} />],
  ['KinkZoom', <KinkZoom key="zoom" {...RELU} {...place} at={0} beside={beside} />],
  ['FunctionLab', <FunctionLab key="lab" {...place} at={1} lab={labOf('max(0, z)')} />],
  ['FunctionLab of a half-line', <FunctionLab key="ln" {...place} at={1} lab={labOf('ln(z)')} />],
  ['a point to place', placing({ place: 'point', at: null })],
  ['a tangent to place', placing({})],
  ['two tangents to place', placing({ place: 'tangents', plot: RELU, at: 0 })],
  ['a region to mark', placing({ place: 'region', at: null })],
]

test.each(FIGURES)('the server draws the whole figure: %s', (_, figure) => {
  const html = renderToStaticMarkup(figure)
  expect(html).toMatch(/class="plot-curve" d="M[^"]{40,}"/)
  expect(html).toMatch(/class="plot-tick"/)
  expect(html).not.toMatch(/NaN|Infinity|undefined"/)
  expect(html).toMatch(/aria-label="Graph of g/)
})

const compared = [
  { ...SIGMOID, name: 's', about: 'the sigmoid' },
  { ...RELU, name: 'r', about: null },
]

test('the server draws every curve that is compared, with its name and its values', () => {
  const html = renderToStaticMarkup(<CompareActivations functions={compared} {...place} at={1} />)
  expect(html.match(/class="compare-line compare-\w+" d="M[^"]{40,}"/g)).toHaveLength(4)
  expect(html).toMatch(/the sigmoid.*≈ 0\.7311.*≈ 0\.1966/)
  expect(html).not.toMatch(/NaN|Infinity|undefined"/)
})

test('the server draws a whole chain of units, and the size of the gradient', () => {
  const html = renderToStaticMarkup(
    <VanishingGradient functions={compared} layers={10} range={[-10, 10]} at={10} hide={null} />,
  )
  expect(html.match(/class="chain-unit"/g)).toHaveLength(10)
  expect(html.match(/class="chain-point"/g)).toHaveLength(11)
  expect(html).toMatch(/slopes .*4\.54×10⁻⁵.*product after 10 layers/)
  expect(html).not.toMatch(/NaN|Infinity|undefined"/)
})

test('the server draws the errors of every quotient, and says them for one step', () => {
  const html = renderToStaticMarkup(<GradientCheck {...TANH} at={1} hide={null} />)
  expect(html.match(/class="check-line check-[\w-]+" d="M[^"]{200,}"/g)).toHaveLength(2)
  expect(html).toMatch(/by the rule.*0\.419974341614.*one-sided.*centred/)
  expect(html).not.toMatch(/NaN|Infinity|undefined"/)
})

test('what is to be predicted is nowhere in the figure', () => {
  const hidden = { ...place, hide: 'c/l/e' }
  const secants = renderToStaticMarkup(<SecantLimit {...RELU} {...hidden} at={0} />)
  expect(secants).not.toMatch(/plot-slope-curve|from the right/)
  const zoom = renderToStaticMarkup(<KinkZoom {...RELU} {...hidden} at={0} beside={beside} />)
  expect(zoom).not.toMatch(/leaves a straight line|type="range"/)
  const overlay = renderToStaticMarkup(
    <CompareActivations functions={compared} {...hidden} at={1} />,
  )
  expect(overlay).not.toMatch(/class="compare-slopes"|0\.1966/)
  const chain = renderToStaticMarkup(
    <VanishingGradient functions={compared} layers={5} {...hidden} at={0} />,
  )
  expect(chain).not.toMatch(/chain-point|product after|vanishes/)
  const check = renderToStaticMarkup(<GradientCheck {...RELU} hide="c/l/e" at={0} />)
  expect(check).not.toMatch(/check-line|off by 0|centred/)
  const plot = renderToStaticMarkup(<DerivativePlot {...plots.TANH} {...hidden} at={1} />)
  expect(plot).not.toMatch(/plot-slope-curve|number line/)
  const lab = renderToStaticMarkup(<FunctionLab {...hidden} at={1} lab={labOf('max(0, z)')} />)
  expect(lab).not.toMatch(/plot-slope-curve|step-reason|from the left|lab-values/)
})

test('nothing is drawn of an answer before one was given', () => {
  const html = FIGURES.slice(-4).map(([, figure]) => renderToStaticMarkup(figure))
  expect(html.join('')).not.toMatch(/plot-tangent|plot-band|plot-guide/)
})

test('the server draws a trained network whole, or only its examples where it is to be predicted', () => {
  const html = renderToStaticMarkup(<OneHiddenLayer {...sampleNetwork()} />)
  expect(html).toMatch(/class="net-border" d="M[^"]{40,}"/)
  expect(html).toMatch(/class="plot-slope-curve" d="M/)
  expect(html).toMatch(/aria-label="Graph of a network .*Unit 2 is dead/)
  expect(html).not.toMatch(/NaN|Infinity|undefined"/)
  const hidden = renderToStaticMarkup(<OneHiddenLayer {...sampleNetwork({ hide: 'c/l/e' })} />)
  expect(hidden).not.toMatch(/net-border|net-region|plot-slope-curve|Train one|dead/)
  expect(hidden.match(/class="net-(full|hollow)"/g)).toHaveLength(82)
})
