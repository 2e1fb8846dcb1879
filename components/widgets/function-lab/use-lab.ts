import type { FunctionLabProps } from '@slopewise/lesson'
import { LAB_LINK_WORDS, type LabLinkTrouble } from '@slopewise/lesson/messages'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Interval } from '../drawing/scale'
import { type LabState, readLink, writeLink } from './model'

type Lab = FunctionLabProps['lab']
type Range = Interval

/** What stands under the field in place of help. */
export type Note = {
  readonly text: string
  readonly span: readonly [number, number] | null
  readonly problem: string
  readonly advice: string
}

const plainNote = (problem: string, advice = ''): Note => ({
  text: '',
  span: null,
  problem,
  advice,
})

const REST_MS = 350
const FAILED = plainNote('What reads the function could not be loaded.', 'Type on to try again.')

/** A lab that stands further down on a page with several leaves links to the first. */
const isFirst = (root: Element | null): boolean =>
  root !== null && document.querySelector('[data-widget="FunctionLab"]') === root

type LinkHandlers = {
  readonly onState: (state: LabState) => void
  readonly onTrouble: (trouble: LabLinkTrouble) => void
}

/** Follows the fragment of the address, from the beginning and whenever it changes. */
const useLink = (root: RefObject<HTMLElement | null>, handlers: LinkHandlers): void => {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const open = (): void => {
      const link = readLink(window.location.hash)
      if (link.kind === 'none' || !isFirst(root.current)) return
      root.current?.scrollIntoView()
      if (link.kind === 'bad') latest.current.onTrouble(link.trouble)
      else latest.current.onState(link.state)
    }
    open()
    window.addEventListener('hashchange', open)
    return () => window.removeEventListener('hashchange', open)
  }, [root])
}

/**
 * What is typed and what is shown: the last function that could be read, within the range that was
 * chosen. A link changes everything or nothing.
 */
export const useLab = (props: FunctionLabProps, root: RefObject<HTMLElement | null>) => {
  const [shown, setShown] = useState<{ readonly lab: Lab; readonly range: Range }>(props)
  const [text, setText] = useState(props.lab.text)
  const [note, setNote] = useState<Note | null>(null)
  const [isReading, setReading] = useState(false)
  const asked = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = async (state: LabState, origin: 'field' | 'link'): Promise<void> => {
    asked.current += 1
    const turn = asked.current
    setReading(true)
    const explored = await import('./explore').then(
      ({ explore }) => explore(state, props.lab),
      () => null,
    )
    if (turn !== asked.current) return
    setReading(false)
    if (explored === null) setNote(FAILED)
    else if (!explored.ok) {
      const prefix = origin === 'link' ? `${LAB_LINK_WORDS.slip} ` : ''
      const { problem, advice } = explored.slip
      setNote({ text: state.text, span: explored.span, problem: prefix + problem, advice })
    } else {
      setNote(null)
      setShown({ lab: explored.lab, range: state.range })
      if (origin === 'link') setText(state.text)
      else window.history.replaceState(window.history.state, '', writeLink(state))
    }
  }
  const latest = useRef(show)
  latest.current = show

  useLink(root, {
    onState: state => void latest.current(state, 'link'),
    onTrouble: trouble => setNote(plainNote(LAB_LINK_WORDS[trouble])),
  })
  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    ...shown,
    text,
    note,
    isReading,
    /** Fetches what reads functions, before the first one is typed to its end. */
    prepare: (): void => void import('./explore').catch(() => undefined),
    type: (typed: string): void => {
      setText(typed)
      clearTimeout(timer.current)
      timer.current = setTimeout(
        () => void latest.current({ text: typed, range: shown.range }, 'field'),
        REST_MS,
      )
    },
    choose: (range: Range): void => {
      clearTimeout(timer.current)
      void show({ text, range }, 'field')
    },
  }
}
