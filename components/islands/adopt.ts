import { isRemembered } from '@/components/exercise/exercise-memory'
import { readProgress, subscribeProgress } from '@/components/exercise/progress-store'
import { fillStaticRun } from '@/components/lesson/fill-static-run'
import { exercisesOf, type IslandContent } from './content'
import { earlyEvents } from './early'
import { holdDeeds } from './held'
import { keepText } from './keep-text'
import { loadElement } from './load-element'
import { queueIsland } from './queue'
import { onReader } from './signs'
import { wakeIsland } from './wake'

/** Controls that may be used at once, since what is done to them is held. */
const HELD_CONTROLS = '[type=submit], [type=radio], [type=checkbox], [type=range], .tool-button'

const openControls = (island: HTMLElement): void => {
  for (const control of island.querySelectorAll(HELD_CONTROLS)) control.removeAttribute('disabled')
}

const isTried = (address: string): boolean => {
  const [course = ''] = address.split('/')
  return (readProgress(course).byAddress[address]?.tries ?? 0) > 0
}

/** Calls back as soon as one of the exercises is known to have been tried. */
const onTried = (addresses: readonly string[], listener: () => void): (() => void) => {
  const [course] = addresses[0]?.split('/') ?? []
  if (course === undefined) return () => {}
  return subscribeProgress(course, () => {
    if (addresses.some(isTried)) listener()
  })
}

/**
 * Takes over an island of the page: holds what is done to it, and has it made live when that is needed. That
 * is when somebody uses the page, or where the learner has been here before. Returns how to end it.
 */
export const adoptIsland = (element: HTMLElement, content: IslandContent): (() => void) => {
  fillStaticRun(element)
  openControls(element)
  let isGone = false
  let close = (): void => {}
  const make = async (): Promise<void> => {
    if (isGone) return
    close = await wakeIsland(element, content, held)
    endText()
    if (isGone) close()
  }
  const task = queueIsland({ element, make, fetch: () => loadElement(content) })
  const held = holdDeeds(element, task.now)
  for (const event of earlyEvents(element)) held.hold(event)
  const addresses = exercisesOf(content)
  const endText = content.kind === 'exercise' ? keepText(element, content.exercise) : () => {}
  const ends = [held.end, endText, task.end, onReader(task.wanted), onTried(addresses, task.wanted)]
  if (content.kind === 'exercise' && addresses.some(isRemembered)) task.wanted(null)
  return () => {
    isGone = true
    close()
    for (const end of ends) end()
  }
}
