/** What somebody did to an island before its code was there, to be done once more when it is. */
export type Held = {
  /** Keeps an event that was there before. */
  readonly hold: (event: Event) => void
  /**
   * Does all of it again, in order, with time between two deeds for React to take one in, and then holds no
   * more: what is done meanwhile comes after it.
   */
  readonly replay: () => Promise<void>
  /** Holds no more. */
  readonly end: () => void
}

const KEYS = /^(Arrow(Left|Right|Up|Down)|Home|End|PageUp|PageDown|[-+])$/

const isToggle = (node: Element): node is HTMLInputElement =>
  node instanceof HTMLInputElement && (node.type === 'radio' || node.type === 'checkbox')

const isRange = (node: Element): node is HTMLInputElement =>
  node instanceof HTMLInputElement && node.type === 'range'

/** React has not seen the choice: taken back, it is made once more under its eyes. */
const chooseAgain = (input: HTMLInputElement, isChecked: boolean): void => {
  input.checked = !isChecked
  input.click()
}

/** Past the setter with which React notes what it has put there itself. */
const slideAgain = (input: HTMLInputElement, wanted: string): void => {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
  set?.call(input, wanted)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

const pressAgain = (target: Element, { key, code, shiftKey }: KeyboardEvent): void => {
  const init = { key, code, shiftKey, bubbles: true, cancelable: true }
  target.dispatchEvent(new KeyboardEvent('keydown', init))
}

/** `target`: of several deeds to it the last one counts; null where each does. */
type Deed = { readonly target: EventTarget | null; readonly again: () => void }

// What is chosen and slid is noted at once: React puts back what it knows when it takes over.
const readToggle = (target: HTMLInputElement): Deed => {
  const { checked } = target
  return { target, again: () => chooseAgain(target, checked) }
}

const readRange = (target: HTMLInputElement): Deed => {
  const { value } = target
  return { target, again: () => slideAgain(target, value) }
}

const nameOf = (button: Element): string =>
  button.getAttribute('aria-label') ?? button.textContent ?? ''

/** A part may draw its buttons anew as it comes alive: then the one of the same name in the same place is meant. */
const rememberButton = (button: HTMLButtonElement): (() => HTMLButtonElement | undefined) => {
  const island = button.closest('[data-run]')
  const alike = (): readonly HTMLButtonElement[] =>
    [...(island?.querySelectorAll('button') ?? [])].filter(one => nameOf(one) === name)
  const name = nameOf(button)
  const place = alike().indexOf(button)
  return () => (button.isConnected ? button : alike()[place])
}

/** What is to be done again for an event; null for one that nobody waits for. */
const readClick = (target: Element): Deed | null => {
  if (isToggle(target)) return readToggle(target)
  const button = target.closest('button')
  if (button === null || button.type === 'submit' || button.disabled) return null
  const findAgain = rememberButton(button)
  return { target: null, again: () => findAgain()?.click() }
}

const readKey = (event: KeyboardEvent, target: Element): Deed | null => {
  const handle = target.closest('[data-handle]')
  if (handle === null || isRange(handle) || !KEYS.test(event.key)) return null
  return { target: null, again: () => pressAgain(handle, event) }
}

const readSubmit = (event: SubmitEvent, form: Element): Deed | null =>
  form instanceof HTMLFormElement
    ? { target: form, again: () => form.requestSubmit(event.submitter) }
    : null

/** Events that the browser would act upon by itself, where the page must not scroll or be left. */
const prevented = new Set(['submit', 'keydown'])

const TYPES = ['click', 'input', 'keydown', 'submit'] as const

/** Whoever comes near will soon do something. */
const NEAR = ['focusin', 'pointerover', 'touchstart'] as const

/** Keeps what is done inside of `island`; `onUse` is told that its code is wanted. */
export const holdDeeds = (island: HTMLElement, onUse: () => void): Held => {
  const deeds: Deed[] = []
  let isAgain = false
  const read = (event: Event, target: Element): Deed | null => {
    if (event instanceof SubmitEvent) return readSubmit(event, target)
    if (event instanceof KeyboardEvent) return readKey(event, target)
    if (event.type === 'click') return readClick(target)
    return isRange(target) ? readRange(target) : null
  }
  const hold = (event: Event): void => {
    if (isAgain || !(event.target instanceof Element)) return
    const deed = read(event, event.target)
    if (deed === null) return
    if (prevented.has(event.type)) event.preventDefault()
    // React may be taking over just now, and would do it a second time.
    event.stopPropagation()
    const known = deeds.findIndex(({ target }) => target !== null && target === deed.target)
    if (known >= 0) deeds.splice(known, 1)
    deeds.push(deed)
    onUse()
  }
  const listen = (event: Event): void => {
    if (event.target instanceof Node && island.contains(event.target)) hold(event)
  }
  // Above the document: there React lets nothing through to a part that it is taking over, and forgets it.
  for (const type of TYPES) window.addEventListener(type, listen, true)
  for (const type of NEAR) island.addEventListener(type, onUse, { passive: true })
  const end = (): void => {
    for (const type of TYPES) window.removeEventListener(type, listen, true)
    for (const type of NEAR) island.removeEventListener(type, onUse)
  }
  const doAgain = ({ again }: Deed): void => {
    isAgain = true
    again()
    isAgain = false
  }
  return {
    hold,
    replay: async () => {
      for (let deed = deeds.shift(); deed !== undefined; deed = deeds.shift()) {
        doAgain(deed)
        await new Promise(resolve => setTimeout(resolve))
      }
      end()
    },
    end,
  }
}
