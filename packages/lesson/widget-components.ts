import { EXAMPLE_SETS } from './network/examples'
import { type ComponentSpec, choice, prop, required } from './prop-spec'

const UNITS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const
const SEEDS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** The widgets that an author may write, with their props. */
export const WIDGET_COMPONENTS = {
  DerivativePlot: {
    about: 'The graph of a function with a point to drag, its tangent, and the slope below.',
    props: {
      of: required('text', 'The name of a function that the front matter defines.'),
      at: required('maths', 'Where the point starts.'),
      range: required('range', 'From where to where: "-4..4".'),
      hide: prop('id', 'The exercise that the readouts would give away.'),
    },
    children: 'none',
  },
  SecantLimit: {
    about:
      'Two secants through a point of the curve, to both sides, and their slopes as h goes to 0.',
    props: {
      of: required('text', 'The name of a function that the front matter defines.'),
      at: required('maths', 'The point that both secants go through.'),
      range: required('range', 'From where to where: "-4..4".'),
      hide: prop('id', 'The exercise that the slopes would give away.'),
    },
    children: 'none',
  },
  KinkZoom: {
    about: 'The graph of a function under a magnifying glass, ten times stronger with each step.',
    props: {
      of: required('text', 'The name of a function that the front matter defines.'),
      at: required('maths', 'Where the magnifying glass is.'),
      range: required('range', 'What is seen at first: "-4..4".'),
      beside: prop('text', 'A smooth function drawn beside it; its second variable gets a slider.'),
      hide: prop('id', 'The exercise that zooming in would give away.'),
    },
    children: 'none',
  },
  CompareActivations: {
    about: 'Several functions and their slopes over one axis, with a line that reads all of them.',
    props: {
      of: required('text', 'One to four functions that the front matter defines: "s, t, r".'),
      at: required('maths', 'Where the line starts.'),
      range: required('range', 'From where to where: "-4..4".'),
      hide: prop('id', 'The exercise that the slopes would give away.'),
    },
    children: 'none',
  },
  FunctionLab: {
    about:
      'A field for any function of z: its graph, its derivative with the rule of every step, places of note, values.',
    props: {
      of: required('text', 'The function it begins with, which the front matter defines.'),
      at: required('maths', 'Where the point starts.'),
      range: required('range', 'From where to where: "-4..4".'),
      hide: prop('id', 'The exercise that slopes and steps would give away.'),
    },
    children: 'none',
  },
  VanishingGradient: {
    about: 'A chain of units: where each stands on the curve, and the product of their slopes.',
    props: {
      of: required('text', 'One to four functions to choose from: "s, t, r".'),
      at: required('maths', 'The input of the first unit at the start.'),
      range: required('range', 'The inputs that can be given; its ends are offered: "-10..10".'),
      layers: {
        ...choice(['5', '10', '20', '40'], 'How many units; 10 where nothing is said.'),
        required: false,
      },
      hide: prop('id', 'The exercise that the gradient would give away.'),
    },
    children: 'none',
  },
  OneHiddenLayer: {
    about:
      'A network with one hidden layer that is trained in the page, and the slopes of its units.',
    props: {
      of: required(
        'text',
        'Activation functions to choose from: "r, k, s, t"; it begins with the first.',
      ),
      data: choice(EXAMPLE_SETS, 'The examples that it learns.'),
      units: choice(UNITS, 'How many hidden units it begins with.'),
      seed: {
        ...choice(SEEDS, 'Other starting weights; 1 where nothing is said.'),
        required: false,
      },
      hide: prop('id', 'The exercise that the trained network would give away.'),
    },
    children: 'none',
  },
  GradientCheck: {
    about: 'How far difference quotients are off as the step shrinks from 1 to 1e-12.',
    props: {
      of: required('text', 'The name of a function that the front matter defines.'),
      at: required('maths', 'Where the slope is checked.'),
      hide: prop('id', 'The exercise that the errors would give away.'),
    },
    children: 'none',
  },
} as const satisfies Readonly<Record<string, ComponentSpec>>
