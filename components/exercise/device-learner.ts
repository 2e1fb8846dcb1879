/** Whose session this browser had last. */
const LEARNER = 'slopewise:learner'

/** Set by the server beside every session: the session's own cookie can be read by no script. */
const KNOWN = 'slopewise.known=1'

/** Before the server has given anybody a session. */
const NOBODY = 'nobody'

/** Part of every name: a later shape gets another number and leaves old entries alone. */
const FORMAT = 2

const prefixOf = (learner: string): string => `slopewise:${FORMAT}:${learner}:`

const readLearner = (): string | null => {
  try {
    return localStorage.getItem(LEARNER)
  } catch {
    return null
  }
}

/** Who this page is about: a session that another tab has ended or begun changes nothing on it. */
let onPage: string | undefined

/** Whose session this browser had when the server was last asked; null where that is not known. */
export const findLastLearner = readLearner

/**
 * Whether this browser may have a session. One that has none is nobody to the server: there is nothing to ask for.
 */
export const mayHaveSession = (): boolean =>
  document.cookie.split('; ').includes(KNOWN) || readLearner() !== null

/**
 * The name under which something of the learner of this page is kept on this device. Others who use it
 * have other names: nobody gets to see what somebody else has typed.
 */
export const ownName = (name: string): string => {
  onPage ??= readLearner() ?? NOBODY
  return prefixOf(onPage) + name
}

const listNames = (learner: string): readonly string[] =>
  Object.keys(localStorage).filter(name => name.startsWith(prefixOf(learner)))

const move = (from: string, to: string): void => {
  for (const name of listNames(from)) {
    const text = localStorage.getItem(name) ?? ''
    localStorage.setItem(prefixOf(to) + name.slice(prefixOf(from).length), text)
    localStorage.removeItem(name)
  }
}

/** Best effort: where the browser keeps nothing there is nothing to be told apart. */
const quietly = (work: () => void): void => {
  try {
    work()
  } catch {
    // Nothing is kept here.
  }
}

/** The server has said whose session it is. What was typed before there was one is theirs. */
export const noteLearner = (learner: string): void => {
  if ((onPage ?? readLearner() ?? NOBODY) === NOBODY) quietly(() => move(NOBODY, learner))
  onPage = learner
  quietly(() => localStorage.setItem(LEARNER, learner))
}

/** Somebody has signed in; `from` is who they were here before, as the server says; null for nobody. */
export const noteSignedIn = (from: string | null, learner: string): void => {
  quietly(() => {
    move(NOBODY, learner)
    if (from !== null) move(from, learner)
  })
  onPage = learner
  quietly(() => localStorage.setItem(LEARNER, learner))
}

/** Somebody has signed out: what they have typed stays, for when they come back, and is shown to nobody. */
export const noteSignedOut = (): void => {
  onPage = NOBODY
  quietly(() => localStorage.removeItem(LEARNER))
}

/** Somebody has deleted all that is kept of them: here as well. */
export const forgetLearner = (): void => {
  quietly(() => {
    for (const name of listNames(readLearner() ?? NOBODY)) localStorage.removeItem(name)
  })
  noteSignedOut()
}
