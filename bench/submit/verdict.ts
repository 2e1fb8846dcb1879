/** How long a click took to a painted verdict, and the request within it. */
export type Timed = { readonly paintedMs: number; readonly requestMs: number }

/** Runs in the page: from a click on the button until a frame with the new verdict was painted. */
export const clickAndWait = async (selector: string): Promise<Timed> => {
  const form = document.querySelector(selector)
  const outcome = form?.querySelector('.outcome')
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]')
  if (!outcome || !button) throw new Error(`${selector} is not on the page.`)
  performance.clearResourceTimings()
  const startedMs = performance.now()
  button.click()
  await new Promise<void>(resolve => {
    let wasBusy = false
    const look = (): void => {
      const isBusy = outcome.getAttribute('aria-busy') === 'true'
      wasBusy ||= isBusy
      if (!wasBusy || isBusy || outcome.querySelector('[data-verdict]') === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(resolve))
    }
    const observer = new MutationObserver(look)
    observer.observe(outcome, { attributes: true, childList: true, subtree: true })
  })
  const paintedMs = performance.now() - startedMs
  const requests = performance.getEntriesByType('resource')
  const requestMs = requests
    .filter(({ name }) => name.includes('/api/attempts'))
    .reduce((sum, { duration }) => sum + duration, 0)
  return { paintedMs, requestMs }
}
