let page: Promise<Document> | null = null

const fetchPage = async (): Promise<Document> => {
  const reply = await fetch(window.location.pathname)
  return new DOMParser().parseFromString(await reply.text(), 'text/html')
}

/**
 * Fills a run of text that React made anew, without what the server had put into it; one that came with the
 * page stays as it is. Links to lessons load a page, so this is a net that nobody should fall into.
 * Never resolves where the page cannot be fetched: there is nothing to go on with.
 */
export const fillStaticRun = (run: HTMLElement): Promise<void> =>
  new Promise(resolve => {
    if (run.hasChildNodes()) return resolve()
    const name = run.dataset.run ?? ''
    page ??= fetchPage()
    page
      .then(({ body }) => {
        const found = body.querySelector<HTMLElement>(`[data-run="${CSS.escape(name)}"]`)
        if (found === null) return window.location.reload()
        Object.assign(run.dataset, found.dataset)
        run.replaceChildren(...found.childNodes)
        resolve()
      })
      .catch(() => {
        page = null
      })
  })
