import type { DevStatus } from './dev-status'

/** A stream that the server refused (its route was being built) is asked for again this soon. */
const AGAIN_MS = 1_000

/**
 * Calls `tell` with the status of the lessons now and after every compile, until what it returns is
 * called. A stream that breaks off is opened again by the browser, one that was refused by us.
 */
export const followStatus = (tell: (status: DevStatus) => void): (() => void) => {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = (): void => {
    source = new EventSource('/api/dev/events')
    // Sent by our own route from the file that our compiler wrote.
    source.onmessage = ({ data }) => tell(JSON.parse(data) as DevStatus)
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return
      clearTimeout(timer)
      timer = setTimeout(open, AGAIN_MS)
    }
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}
