// Server components are made here anew for each
// lesson that is rendered; they have no state to lose.
import type { DealtExercise, PublicLesson, WidgetName } from '@slopewise/lesson'
import type { CompiledComponents } from '@slopewise/lesson/components'
import { getMDXComponent } from 'mdx-bundler/client'
import type { ComponentType, ReactNode } from 'react'
import { Exercise } from '@/components/exercise/exercise'
import { Formula } from '@/components/math/formula'
import { Widget } from '@/components/widgets/widget'
import { Derivation, DerivationStep } from './derivation'
import { keyById } from './keyed-jsx'
import { Lecturer, PenArrow, SideNote, StruckOut } from './notes'

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
    return widget === undefined ? null : <Widget widget={widget} />
  }

const widgetComponents = <Component,>(
  widget: Component,
): Readonly<Record<WidgetName, Component>> => ({
  DerivativePlot: widget,
})

const componentsFor = (lesson: PublicLesson, exercises: DealtExercises): LessonComponents => ({
  Formula: ({ id }) => {
    const formula = lesson.formulas[id]
    return formula === undefined ? null : <Formula formula={formula} />
  },
  Exercise: ({ id }) => {
    const exercise = exercises[id]
    const number = lesson.exerciseOrder.indexOf(id) + 1
    return exercise && <Exercise exercise={exercise} number={number} />
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
  table: ({ children }: { children?: ReactNode }) => (
    <div className="table-box scroll-box">
      <table>{children}</table>
    </div>
  ),
}

/**
 * The text of a lesson, rendered on the server from the code that mdx-bundler made when the lesson
 * was compiled. Neither that code nor an MDX runtime reaches the browser.
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
  const runtime = keyById([exercise, plot], [formula, others.Derivation, others.DerivationStep])
  const Content = getMDXComponent(lesson.code, { _jsx_runtime: runtime })
  return <Content components={{ ...components, ...ELEMENTS }} />
}
