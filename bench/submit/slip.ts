/** Runs in the page: from a sign that makes a slip to the frame in which the slip was painted. */
export const typeAndWait = async (selector: string): Promise<number> => {
  const form = document.querySelector(selector)
  const input = form?.querySelector<HTMLInputElement>('input[name="answer"]')
  if (!form || !input) throw new Error(`${selector} is not on the page.`)
  input.focus()
  const startedMs = performance.now()
  document.execCommand('insertText', false, ')')
  await new Promise<void>(resolve => {
    const look = (): void => {
      if (form.querySelector('.slip') === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(resolve))
    }
    const observer = new MutationObserver(look)
    observer.observe(form, { childList: true, subtree: true })
    look()
  })
  return performance.now() - startedMs
}
