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

/** Reads what the server wrote there; see `render-island.tsx`. */
const contentOf = ({ dataset }: HTMLElement): IslandContent => JSON.parse(dataset.content ?? '')

const takeOver = (element: HTMLElement): (() => void) => {
  const content = contentOf(element)
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

/** One that React made anew has nothing in it, until it is fetched. */
const takeOverLater = (element: HTMLElement): (() => void) => {
  let isGone = false
  let end = (): void => {}
  void fillStaticRun(element).then(() => {
    if (!isGone) end = takeOver(element)
  })
  return () => {
    isGone = true
    end()
  }
}

/** How to end what was begun, of each island that was taken over. */
const adopted = new WeakMap<HTMLElement, () => void>()

/**
 * Takes over an island of the page, once: holds what is done to it, and has it made live when that is needed. That
 * is when somebody uses the page, or where the learner has been here before. Returns how to end it.
 */
export const adoptIsland = (element: HTMLElement | null): (() => void) | undefined => {
  if (element === null) return undefined
  const end =
    adopted.get(element) ?? (element.hasChildNodes() ? takeOver(element) : takeOverLater(element))
  adopted.set(element, end)
  return () => {
    adopted.delete(element)
    end()
  }
}

/** Takes over all that the page came with, as soon as all of it is there: React may come later. */
export const adoptIslands = (): void => {
  const adoptAll = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>('.island')) adoptIsland(element)
  }
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', adoptAll, { once: true })
  } else adoptAll()
}
