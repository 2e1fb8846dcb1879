const LOCK = 'slopewise-outbox'
const LEASE_MS = 30_000
const SETTLE_MS = 50

type Lease = { readonly holder: string; readonly until: number }

const readLease = (): Lease | null => {
  try {
    // Written below only.
    return JSON.parse(localStorage.getItem(LOCK) ?? 'null') as Lease | null
  } catch {
    return null
  }
}

const holder = String(Math.random())

const writeLease = (): boolean => {
  try {
    localStorage.setItem(LOCK, JSON.stringify({ holder, until: Date.now() + LEASE_MS }))
    return true
  } catch {
    // Nothing is kept here, so no other tab shares anything with this one.
    return false
  }
}

const endLease = (): void => {
  if (readLease()?.holder === holder) localStorage.removeItem(LOCK)
}

/**
 * Of two tabs that write at the same moment the later one wins; both look again after a while. Should
 * both send all the same, the server keeps one row for each attempt.
 */
const withLease = async (work: (renew: () => void) => Promise<void>): Promise<boolean> => {
  const lease = readLease()
  if (lease !== null && lease.holder !== holder && lease.until > Date.now()) return false
  if (writeLease()) {
    await new Promise(resolve => setTimeout(resolve, SETTLE_MS))
    if (readLease()?.holder !== holder) return false
  }
  try {
    await work(writeLease)
    return true
  } finally {
    endLease()
  }
}

/**
 * Does the work unless another tab is at it; says whether it did. `renew` is to be called at least
 * twice a minute. Pages without TLS have no Web Locks: there a lease in the store of the browser serves.
 */
export const asOnlySender = (work: (renew: () => void) => Promise<void>): Promise<boolean> => {
  if (!('locks' in navigator) || navigator.locks === undefined) return withLease(work)
  return navigator.locks.request(LOCK, { ifAvailable: true }, async lock => {
    if (lock === null) return false
    await work(() => {})
    return true
  })
}
