/**
 * Lets requests in one after the other, each in a turn of the event loop of its own. Node takes one new
 * connection a turn (libuv 1.45 and later): where a turn serves all requests that are there, a class that comes
 * together waits at the door until the system turns it away, and it knocks again only seconds later.
 */
export const createTurns = () => {
  const waiting = []
  const next = () => {
    const work = waiting.shift()
    if (waiting.length > 0) setImmediate(next)
    work()
  }
  return work => {
    waiting.push(work)
    if (waiting.length === 1) setImmediate(next)
  }
}
