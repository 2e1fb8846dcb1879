import { answerText, type ExerciseAddress } from '@slopewise/lesson'
import { findExercise } from '../lessons'
import { readAnswer } from '../progress'

/** A stored answer as one line of text; options by their ids. */
export const storedText = (rawAnswer: string): string => answerText(readAnswer(rawAnswer))

/** What the options of a choice say, which a text names by their ids; null for any other answer. */
export const findChosenHtml = (address: ExerciseAddress, text: string): string | null => {
  const exercise = findExercise(address)
  if (exercise?.kind !== 'choice' || text === '') return null
  const chosen = text.split(', ').map(id => exercise.options.find(option => option.id === id))
  return chosen.every(option => option !== undefined)
    ? chosen.map(({ html }) => html).join(' ')
    : null
}
