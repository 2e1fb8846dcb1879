const SESSION = /^slopewise\.session_token=[^;]*/

const COMPANION = 'slopewise.known=1'

/** Says only that there is a session, and to scripts of this site: nothing is gained by reading or forging it. */
const companionOf = (cookie: string): string =>
  cookie.replace(SESSION, COMPANION).replace(/;\s*HttpOnly/i, '')

/**
 * Adds to a session's cookie, which no script can read, one that comes and goes with it and tells the pages that
 * there is a session. A browser without it has nothing to ask for: a class of newcomers asks for pages only.
 */
export const withCompanions = (cookies: readonly string[]): readonly string[] =>
  cookies.flatMap(cookie => (SESSION.test(cookie) ? [cookie, companionOf(cookie)] : [cookie]))
