import { betterAuth } from 'better-auth'
import { anonymous } from 'better-auth/plugins'
import { createAuthDatabase } from '../db'
import { getSettings } from '../settings'
import { getSecret } from './secret'
import { visitorSessions } from './visitor-plugin'

const DAY_SECONDS = 24 * 60 * 60

/** The longest that browsers keep a cookie. An anonymous history hangs on this cookie alone. */
export const SESSION_SECONDS = 400 * DAY_SECONDS

/** A session in use is prolonged once a day. */
export const PROLONG_SECONDS = DAY_SECONDS

/** By address, and a school may have one for all of it: 120 sign-ins a minute are a class or four. */
const RATE_LIMIT = {
  enabled: process.env.NODE_ENV === 'production',
  window: 60,
  max: 1200,
  customRules: {
    '/sign-in/*': { window: 60, max: 120 },
    '/sign-up/*': { window: 60, max: 120 },
  },
}

const createAuth = () =>
  betterAuth({
    appName: 'Slopewise',
    basePath: '/api/auth',
    secret: getSecret(),
    database: createAuthDatabase(),
    session: { expiresIn: SESSION_SECONDS, updateAge: PROLONG_SECONDS },
    rateLimit: RATE_LIMIT,
    advanced: {
      cookiePrefix: 'slopewise',
      // A class server on plain http has no secure context; behind TLS `Secure` is added on the way out.
      useSecureCookies: false,
    },
    // An anonymous learner is deleted by nobody in passing: attempts hang on the row.
    plugins: [anonymous({ disableDeleteAnonymousUser: true }), visitorSessions()],
    logger: { level: 'error' },
    telemetry: { enabled: false },
  })

/** better-auth, as this project sets it up. */
export type Auth = ReturnType<typeof createAuth>

type Known = { readonly databaseUrl: string; readonly auth: Auth }

let known: Known | undefined

/** The one better-auth of this process; made on first use, since a build has no database. */
export const getAuth = (): Auth => {
  const { databaseUrl } = getSettings()
  if (known?.databaseUrl !== databaseUrl) known = { databaseUrl, auth: createAuth() }
  return known.auth
}
