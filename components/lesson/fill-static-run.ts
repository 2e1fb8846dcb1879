let page: Promise<Document> | null = null

const fetchPage = async (): Promise<Document> => {
  const reply = await fetch(window.location.pathname)
  return new DOMParser().parseFromString(await reply.text(), 'text/html')
}

/**
 * Fills a run of text that React made anew, without what the server had put into it; one that came with the
 * page stays as it is. Links to lessons load a page, so this is a net that nobody should fall into.
 */
export const fillStaticRun = (run: HTMLElement | null): void => {
  if (run === null || run.hasChildNodes()) return
  const name = run.dataset.run ?? ''
  page ??= fetchPage()
  page
    .then(({ body }) => {
      const found = body.querySelector(`[data-run="${CSS.escape(name)}"]`)
      if (found === null) window.location.reload()
      else run.replaceChildren(...found.childNodes)
    })
    .catch(() => {
      page = null
    })
}
