import type { DealtExercise } from '@slopewise/lesson'
import { placeOf, rememberText } from '@/components/exercise/exercise-memory'

const FIELD = 'input[name="answer"]'

/**
 * Keeps on the device what is typed into an exercise whose code is not there yet, from the first key on: where
 * it cannot be fetched, the text outlives a reload all the same. Returns how to end it.
 */
export const keepText = (island: HTMLElement, exercise: DealtExercise): (() => void) => {
  const place = placeOf(exercise, null)
  const keep = (input: HTMLInputElement): void => {
    const part = input.closest<HTMLElement>('[data-part]')?.dataset.part ?? null
    rememberText(place, part, input.value)
  }
  const listen = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.matches(FIELD)) keep(target)
  }
  // Somebody may be quicker than the page's own script.
  for (const input of island.querySelectorAll<HTMLInputElement>(FIELD)) {
    if (input.value !== '') keep(input)
  }
  island.addEventListener('input', listen)
  return () => island.removeEventListener('input', listen)
}
