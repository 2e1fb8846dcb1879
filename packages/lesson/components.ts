import type { FunctionName, RuleId } from '@slopewise/math'
import { EXERCISE_KINDS, PART_KINDS } from './kinds'
import { PLACES } from './placing'
import { type ComponentSpec, choice, prop, required } from './prop-spec'
import { WIDGET_NAMES, type WidgetName } from './widget'
import { WIDGET_COMPONENTS } from './widget-components'

export type { ComponentSpec, PropKind, PropSpec } from './prop-spec'

/**
 * What a lesson may be made of: a closed list, as data. The compiler refuses everything else, the
 * pages must have a component for every name of `COMPILED_COMPONENTS`.
 */

const ACCEPTS = prop('maths-list', 'Answers that must be graded correct, split at ";".')
const REJECTS = prop('maths-list', 'Answers that must not be graded correct, split at ";".')
const WAIVE = prop('text', 'Why this variant need not tell the misconceptions apart.')

/** What is asked, and how the answer is judged: the same for an exercise and for a part. */
const ASKED = {
  answer: prop('maths', "The key, in the lesson's names: g'(z0). Not for a choice."),
  tolerance: prop('text', '"5e-3" relative, "abs 0.01" absolute, "3 digits", "2 decimals".'),
  exact: prop('flag', 'Asks for the exact value.'),
  in: prop('text', 'The only names that the answer may use: "a", or "w, x, b".'),
  form: prop('text', 'The form asked: fraction, factored, expanded, scientific …'),
  of: prop('text', 'The function that is plotted; what options without words are made of.'),
  curve: prop('maths', 'For a choice: a curve that is drawn below the prompt.'),
  range: prop('range', 'From where to where curves are drawn: "-4..4".'),
  several: prop('flag', 'More than one option may be right.'),
} as const

const namesOf = (kinds: readonly string[]): string =>
  `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`
const KIND_NAMES = namesOf(EXERCISE_KINDS)
const PART_KIND_NAMES = namesOf(PART_KINDS)

/** Components that an author may write, with their props. */
export const LESSON_COMPONENTS = {
  Exercise: {
    about: 'A graded exercise: its prompt, and the parts below as direct children.',
    props: {
      id: required('id', 'Unique in the lesson; part of its address.'),
      kind: prop('text', `${KIND_NAMES}. Left out where there are parts.`),
      skill: required('text', 'One of the skills of the front matter.'),
      ...ASKED,
      place: {
        ...choice(PLACES, 'What is placed on the plot of a tangent exercise.'),
        required: false,
      },
      at: prop('maths', 'Where the tangents are drawn.'),
      from: prop('maths', "What a derivation works out: g'(z)."),
      steps: prop('text', 'The fewest lines that a derivation may have; 2 where nothing is said.'),
      accepts: ACCEPTS,
      rejects: REJECTS,
      vary: prop('text', 'Short for plain variants: "z0: 0, ln 2, -1".'),
      waive: WAIVE,
    },
    children: 'blocks',
  },
  Variant: {
    about: 'One set of values for the names of the prompt.',
    props: { accepts: ACCEPTS, rejects: REJECTS, waive: WAIVE },
    otherProps: 'variant-names',
    children: 'none',
    within: 'Exercise',
  },
  Hint: {
    about: 'A step towards the answer; several are shown one by one.',
    props: {},
    children: 'blocks',
    within: 'Exercise',
  },
  Solution: {
    about: 'The whole way to the answer.',
    props: {},
    children: 'blocks',
    within: 'Exercise',
  },
  Feedback: {
    about: 'A reply to one wrong answer.',
    props: { when: required('text', 'An expression, the id of an option, or a reason tag.') },
    children: 'blocks',
    within: ['Exercise', 'Part'],
  },
  Option: {
    about: 'An answer to choose.',
    props: {
      id: prop('id', 'Derived from the text where it is not given.'),
      correct: prop('flag', 'This one is right.'),
      when: prop('text', 'The tag of the misconception that leads here.'),
      curve: prop('maths', 'The curve that the option shows.'),
    },
    children: 'blocks',
    within: ['Exercise', 'Part'],
  },
  Step: {
    about: 'A line to be put in its place, in the right order; of an exercise of the kind order.',
    props: {
      id: prop('id', 'A name for it in "after" and in <Feedback when>; learners never see it.'),
      after: prop(
        'text',
        'The steps that must stand above it, by their ids: "b, c", or "none"; without it, the step before.',
      ),
      extra: prop('flag', 'It belongs nowhere: a false line among the others.'),
      when: prop('text', 'For an extra one: the tag of the misconception that leads to it.'),
    },
    children: 'blocks',
    within: 'Exercise',
  },
  Line: {
    about: 'A line of a derivation: one formula. Of the kinds find-error and derivation.',
    props: {
      wrong: prop(
        'flag',
        'In find-error: the line that does not follow; \\wrong{…} says the same.',
      ),
      mistake: prop(
        'text',
        'In find-error, without content: the mistake that makes this line of the one before.',
      ),
      when: prop('text', 'For the wrong line: the tag of its mistake.'),
      blank: prop('flag', 'In a derivation: learners fill it in; its content is a right line.'),
    },
    children: 'blocks',
    within: 'Exercise',
  },
  Part: {
    about: 'A part of an exercise of several parts, each worth the same.',
    props: {
      name: required('id', 'Unique in the exercise; answers are kept under it.'),
      kind: required('text', `${PART_KIND_NAMES}.`),
      ...ASKED,
      accepts: ACCEPTS,
      rejects: REJECTS,
      waive: WAIVE,
    },
    children: 'blocks',
    within: 'Exercise',
  },
  ...WIDGET_COMPONENTS,
  Derivation: {
    about: 'One displayed formula, set line by line with the reason of each step beside it.',
    props: {
      label: prop('text', 'What is derived, for screen readers.'),
      rules: prop('text', 'Longer reasons: "chain-rule: the inner function is $-z$; 4: …".'),
      reveal: {
        ...choice(['stepwise'], 'The steps come one at a time, the reason of each when asked for.'),
        required: false,
      },
    },
    children: 'blocks',
  },
  SideNote: {
    about: 'A note behind a vertical bar.',
    props: { title: prop('text', 'A heading for the note.') },
    children: 'blocks',
  },
  Lecturer: {
    about: "The lecturer's own view, written on the slide by hand.",
    props: { title: prop('text', 'A heading for the note.') },
    children: 'blocks',
  },
  PenArrow: {
    about: 'An arrow drawn with the pen, with what it says as text.',
    props: { direction: choice(['left', 'right', 'up', 'down'], 'Where it points to.') },
    children: 'text',
  },
  StruckOut: {
    about: 'Text struck out with the pen.',
    props: { meaning: required('text', 'Why it was struck out, for screen readers.') },
    children: 'text',
  },
} as const satisfies Readonly<Record<string, ComponentSpec>>

export type LessonComponentName = keyof typeof LESSON_COMPONENTS

/**
 * The components of compiled code, with their props besides `children`. Exercises, formulas and
 * widgets are looked up in the lesson by id.
 */
export type CompiledComponents = {
  readonly [Name in WidgetName]: { readonly id: string }
} & {
  readonly Formula: { readonly id: string }
  readonly Exercise: { readonly id: string }
  /** Children: one `DerivationStep` for each line. `id` is unique in the lesson: `derivation-1`. */
  readonly Derivation: {
    readonly id: string
    readonly label?: string
    readonly reveal?: 'stepwise'
  }
  /**
   * One line: the formulas left and right of its `&` (no `left`: as in the line above), children the
   * reason in words, empty where none is given. `id` is that of the derivation with the number of
   * the line, counted from 1: `derivation-1-2`. `rule` is its id, `remember` is there on the line to
   * remember, `reveal` where the reason is shown when it is asked for, and (`next`) the next line, too.
   */
  readonly DerivationStep: {
    readonly id: string
    readonly left?: string
    readonly right: string
    readonly rule?: DerivationRule
    readonly remember?: 'yes'
    readonly reveal?: 'next' | 'last'
  }
  readonly SideNote: { readonly title?: string }
  readonly Lecturer: { readonly title?: string }
  readonly PenArrow: { readonly direction: 'left' | 'right' | 'up' | 'down' }
  readonly StruckOut: { readonly meaning: string }
}

export type CompiledComponentName = keyof CompiledComponents

/** Every component that compiled code may use. */
export const COMPILED_COMPONENTS = [
  'Formula',
  'Exercise',
  ...WIDGET_NAMES,
  'Derivation',
  'DerivationStep',
  'SideNote',
  'Lecturer',
  'PenArrow',
  'StruckOut',
] as const satisfies readonly CompiledComponentName[]

/** The rules that `\because{…}` may name, with the words that stand beside the step. */
export const DERIVATION_RULES = {
  definition: 'definition',
  algebra: 'algebra',
  'common-denominator': 'common denominator',
  'split-fraction': 'split the fraction',
  factor: 'factor out',
  expand: 'multiply out',
  identity: 'known identity',
  'cases-split': 'case by case',
  'constant-rule': 'slope of a constant',
  'linear-rule': 'slope of a line',
  'factor-rule': 'constant factor',
  'sum-rule': 'sum rule',
  'product-rule': 'product rule',
  'quotient-rule': 'quotient rule',
  'power-rule': 'power rule',
  'chain-rule': 'chain rule',
  'exp-rule': 'slope of the exponential',
  'log-rule': 'slope of the logarithm',
  'known-derivative': 'known derivative',
  'difference-quotient': 'difference quotient',
  limit: 'limit',
  substitution: 'substitution',
  convention: 'convention',
} as const satisfies Readonly<Record<string, string>>

export type DerivationRule = keyof typeof DERIVATION_RULES

type RuleOfFunction = `${FunctionName}-rule`

const RULES_OF_STEPS: Readonly<Record<Exclude<RuleId, RuleOfFunction>, DerivationRule>> = {
  'constant-rule': 'constant-rule',
  'variable-rule': 'linear-rule',
  'sum-rule': 'sum-rule',
  'constant-multiple-rule': 'factor-rule',
  'product-rule': 'product-rule',
  'quotient-rule': 'quotient-rule',
  'reciprocal-rule': 'quotient-rule',
  'power-rule': 'power-rule',
  'exponential-rule': 'exp-rule',
  'logarithm-rule': 'log-rule',
  'chain-rule': 'chain-rule',
  'piecewise-rule': 'cases-split',
  definition: 'definition',
  substitution: 'substitution',
  undefined: 'definition',
  simplify: 'algebra',
}

const isRuleOfStep = (rule: RuleId): rule is Exclude<RuleId, RuleOfFunction> =>
  Object.hasOwn(RULES_OF_STEPS, rule)

/**
 * The lesson's name for a rule that `differentiate` gives: every one has a name. The slopes of
 * built-in functions (`tanh-rule`) are known derivatives.
 */
export const lessonRuleOf = (rule: RuleId): DerivationRule =>
  isRuleOfStep(rule) ? RULES_OF_STEPS[rule] : 'known-derivative'

const TEXT = ['title', 'lang', 'dir', 'id'] as const
const CELL = [...TEXT, 'colSpan', 'rowSpan'] as const

/**
 * HTML elements that a lesson may use, with the attributes that each may have. Headings and
 * paragraphs are written in Markdown.
 */
export const LESSON_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: [...TEXT, 'href'],
  abbr: TEXT,
  b: TEXT,
  blockquote: TEXT,
  br: [],
  caption: TEXT,
  cite: TEXT,
  code: TEXT,
  dd: TEXT,
  del: TEXT,
  details: [...TEXT, 'open'],
  dfn: TEXT,
  div: TEXT,
  dl: TEXT,
  dt: TEXT,
  em: TEXT,
  figcaption: TEXT,
  figure: TEXT,
  hr: [],
  i: TEXT,
  ins: TEXT,
  kbd: TEXT,
  li: TEXT,
  mark: TEXT,
  ol: [...TEXT, 'start'],
  pre: TEXT,
  q: TEXT,
  s: TEXT,
  small: TEXT,
  span: TEXT,
  strong: TEXT,
  sub: TEXT,
  summary: TEXT,
  sup: TEXT,
  table: TEXT,
  tbody: TEXT,
  td: CELL,
  tfoot: TEXT,
  th: [...CELL, 'scope'],
  thead: TEXT,
  tr: TEXT,
  u: TEXT,
  ul: TEXT,
  var: TEXT,
}
