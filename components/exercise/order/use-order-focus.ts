import { useEffect, useRef, useState } from 'react'
import { type OrderDeed, sayDeed } from './order-words'

const buttonOf = (box: HTMLElement, id: string, action: string): HTMLElement | null =>
  box.querySelector(`[data-line="${id}"] [data-action="${action}"]`)

/** Where the focus goes after a deed: the button that was pressed moves or disappears. */
const findNext = (box: HTMLElement, { id, action, state }: OrderDeed): HTMLElement | null => {
  if (action === 'out') return buttonOf(box, id, 'add')
  if (action !== 'add') return buttonOf(box, id, action)
  const index = state.left.findIndex(line => line.id === id)
  const next = state.left[index + 1] ?? state.left[index - 1]
  return next === undefined ? buttonOf(box, id, 'up') : buttonOf(box, next.id, 'add')
}

/** Keeps the focus where somebody works by keyboard, and says what was done. */
export const useOrderFocus = () => {
  const box = useRef<HTMLFieldSetElement>(null)
  const [deed, setDeed] = useState<OrderDeed | null>(null)
  useEffect(() => {
    if (deed !== null && box.current !== null) findNext(box.current, deed)?.focus()
  }, [deed])
  return { box, said: deed === null ? '' : sayDeed(deed), say: setDeed }
}
