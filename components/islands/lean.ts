import type { DealtExercise, PublicOption, PublicTask } from '@slopewise/lesson'
import type { IslandContent } from './content'

/** The HTML at a place of a question, by its selector. */
type ReadHtml = (selector: string) => string

type Question = {
  readonly promptHtml: string
  readonly options: readonly PublicOption[]
  readonly task?: PublicTask
}

const byId = (attribute: string, id: string): string => `[${attribute}=${JSON.stringify(id)}]`

/** A task with the HTML of its lines; what has none is as it was. */
const taskWith = (task: PublicTask, read: ReadHtml): PublicTask => {
  switch (task.kind) {
    case 'order': {
      const htmlOf = (id: string) => read(`${byId('data-line', id)} .order-text`)
      return { ...task, lines: task.lines.map(({ id }) => ({ id, html: htmlOf(id) })) }
    }
    case 'find-error': {
      const htmlOf = (index: number) => read(`.error-line:nth-of-type(${index + 1}) .option-text`)
      const lines = task.lines.map((line, index) => ({ ...line, html: htmlOf(index) }))
      return { ...task, lines }
    }
    case 'derivation': {
      const htmlOf = (index: number) => read(`.derivation-row:nth-child(${index + 1}) .given-line`)
      const lines = task.lines.map((line, index) =>
        line.kind === 'given' ? { ...line, html: htmlOf(index) } : line,
      )
      const start = { ...task.start, html: read('.derivation-field > .given-line') }
      return { ...task, start, lines }
    }
    case 'tangent':
      return task
    default: {
      const impossible: never = task
      return impossible
    }
  }
}

const questionWith = <Asked extends Question>(
  asked: Asked,
  prompt: string,
  read: ReadHtml,
): Asked => ({
  ...asked,
  promptHtml: read(prompt),
  options: asked.options.map(({ id }) => ({
    id,
    html: read(`${byId('data-option', id)} .option-text`),
  })),
  ...(asked.task && { task: taskWith(asked.task, read) }),
})

const exerciseWith = (exercise: DealtExercise, read: ReadHtml): DealtExercise => {
  const parts = exercise.parts?.map(part => {
    const readPart: ReadHtml = selector => read(`${byId('data-part', part.name)} ${selector}`)
    return questionWith(part, '.part-prompt', readPart)
  })
  return { ...questionWith(exercise, '.exercise-prompt', read), ...(parts && { parts }) }
}

/**
 * An island without the prompts, options and lines that its HTML shows anyway: so they are in the page
 * once, and not a second time in the data that React gets.
 */
export const makeLean = (content: IslandContent): IslandContent =>
  content.kind === 'exercise'
    ? { ...content, exercise: exerciseWith(content.exercise, () => '') }
    : content

/** The whole again, read from the island's HTML as the server sent it. */
export const fillLean = (content: IslandContent, island: ParentNode): IslandContent => {
  if (content.kind !== 'exercise') return content
  const read: ReadHtml = selector => {
    const found = island.querySelector(selector)
    if (found === null) throw new Error(`The exercise shows nothing at ${selector}.`)
    return found.innerHTML
  }
  return { ...content, exercise: exerciseWith(content.exercise, read) }
}
