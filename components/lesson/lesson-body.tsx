// Server components are made here anew for each
// lesson that is rendered; they have no state to lose.
import type { DealtExercise, PublicLesson, WidgetName } from '@slopewise/lesson'
import type { CompiledComponents } from '@slopewise/lesson/components'
import { getMDXComponent } from 'mdx-bundler/client'
import { type ComponentType, createElement, Fragment, type ReactNode } from 'react'
import { Formula } from '@/components/math/formula'
import { Derivation, DerivationStep } from './derivation'
import { keyById } from './keyed-jsx'
import { LessonPart } from './lesson-part'
import { Lecturer, PenArrow, SideNote, StruckOut } from './notes'
import { type Run, splitRuns } from './split-runs'
import { StillPart } from './still-part'
import { TableHead } from './table-head'

/** The lesson's exercises as this page deals them, by id. */
export type DealtExercises = Readonly<Record<string, DealtExercise>>

/** Every name that compiled code may use has its component here: a missing one is a type error. */
type LessonComponents = {
  readonly [Name in keyof CompiledComponents]: ComponentType<
    CompiledComponents[Name] & { readonly children?: ReactNode }
  >
}

/** Every widget is looked up in the lesson by its id. */
const widgetsOf =
  (lesson: PublicLesson) =>
  ({ id }: { readonly id: string }) => {
    const widget = lesson.widgets[id]
    return widget === undefined ? null : <LessonPart content={{ kind: 'widget', widget }} />
  }

const widgetComponents = <Component,>(
  widget: Component,
): Readonly<Record<WidgetName, Component>> => ({
  DerivativePlot: widget,
  SecantLimit: widget,
  KinkZoom: widget,
  CompareActivations: widget,
  FunctionLab: widget,
  VanishingGradient: widget,
  OneHiddenLayer: widget,
  GradientCheck: widget,
})

const componentsFor = (lesson: PublicLesson, exercises: DealtExercises): LessonComponents => ({
  Formula: ({ id }) => {
    const formula = lesson.formulas[id]
    return formula === undefined ? null : <Formula formula={formula} />
  },
  Exercise: ({ id }) => {
    const exercise = exercises[id]
    const number = lesson.exerciseOrder.indexOf(id) + 1
    return exercise && <LessonPart content={{ kind: 'exercise', exercise, number }} />
  },
  ...widgetComponents(widgetsOf(lesson)),
  Derivation,
  DerivationStep: props => <DerivationStep {...props} formulas={lesson.formulas} />,
  SideNote,
  Lecturer,
  PenArrow,
  StruckOut,
})

const ELEMENTS = {
  th: TableHead,
  table: ({ children }: { children?: ReactNode }) => (
    <div className="table-box scroll-box">
      <table>{children}</table>
    </div>
  ),
}

/** In the page once, and not a second time in the data that React gets for it. */
const RunOf = ({ run }: { readonly run: Run }) =>
  run.kind === 'live' ? (
    run.node
  ) : (
    <StillPart>{createElement(Fragment, null, ...run.nodes)}</StillPart>
  )

/**
 * The text of a lesson, rendered on the server from the code that mdx-bundler made when the lesson
 * was compiled. Neither that code nor an MDX runtime reaches the browser. In development React gets
 * all of it, so that an open page can follow what its author saves.
 */
export const LessonBody = ({
  lesson,
  exercises,
}: {
  readonly lesson: PublicLesson
  readonly exercises: DealtExercises
}) => {
  const components = componentsFor(lesson, exercises)
  const { Exercise: exercise, DerivativePlot: plot, Formula: formula, ...others } = components
  const live = [exercise, plot]
  const runtime = keyById(live, [formula, others.Derivation, others.DerivationStep])
  const Content = getMDXComponent(lesson.code, { _jsx_runtime: runtime })
  const props = { components: { ...components, ...ELEMENTS } }
  if (process.env.NODE_ENV === 'development') return <Content {...props} />
  // The cast: what MDX makes is a function without hooks.
  const text = (Content as (given: typeof props) => ReactNode)(props)
  return splitRuns(text, new Set(live)).map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a page never change places.
    <RunOf key={index} run={run} />
  ))
}
