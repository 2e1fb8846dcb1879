import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '@slopewise/lesson/account'
import { betterAuth } from 'better-auth'
import { anonymous } from 'better-auth/plugins'
import { createAuthDatabase } from '../db'
import { alreadyLetter, confirmLetter, deliver, getMailWay, linkTo, resetLetter } from '../mail'
import { getSettings } from '../settings'
import { getSecret } from './secret'
import { visitorSessions } from './visitor-plugin'

const DAY_SECONDS = 24 * 60 * 60
const HOUR_SECONDS = 60 * 60

/** The longest that browsers keep a cookie. An anonymous history hangs on this cookie alone. */
export const SESSION_SECONDS = 400 * DAY_SECONDS

/** A session in use is prolonged once a day. */
export const PROLONG_SECONDS = DAY_SECONDS

type Addressee = { readonly email: string; readonly name: string }

const sendConfirmLink = async (user: Addressee, token: string): Promise<void> =>
  deliver(user.email, confirmLetter(user.name, linkTo(`/verify?token=${token}`)))

const sendResetLink = async (user: Addressee, token: string): Promise<void> =>
  deliver(user.email, resetLetter(user.name, linkTo(`/reset-password?token=${token}`)))

const sendAlready = async (user: Addressee): Promise<void> =>
  deliver(user.email, alreadyLetter(user.name, linkTo('/sign-in'), linkTo('/forgot-password')))

const createAuth = (canMail: boolean) =>
  betterAuth({
    appName: 'Slopewise',
    basePath: '/api/auth',
    secret: getSecret(),
    database: createAuthDatabase(),
    session: { expiresIn: SESSION_SECONDS, updateAge: PROLONG_SECONDS },
    emailAndPassword: {
      enabled: true,
      // Signed in at once, a new address would be told from a known one.
      autoSignIn: false,
      requireEmailVerification: canMail,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      maxPasswordLength: PASSWORD_LENGTH_MAX,
      resetPasswordTokenExpiresIn: HOUR_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendResetLink(user, token),
      onExistingUserSignUp: ({ user }) => sendAlready(user),
    },
    emailVerification: {
      sendOnSignUp: canMail,
      expiresIn: DAY_SECONDS,
      sendVerificationEmail: ({ user, token }) => sendConfirmLink(user, token),
    },
    verification: { storeIdentifier: 'hashed' },
    // Its own routes are not served: ours are limited in `limits/`.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'slopewise',
      // A class server on plain http has no secure context; behind TLS `Secure` is added on the way out.
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
    },
    // An anonymous learner is deleted by nobody in passing: attempts hang on the row.
    plugins: [anonymous({ disableDeleteAnonymousUser: true }), visitorSessions()],
    logger: { disabled: true },
    telemetry: { enabled: false },
  })

/** better-auth, as this project sets it up. */
export type Auth = ReturnType<typeof createAuth>

type Known = { readonly databaseUrl: string; readonly canMail: boolean; readonly auth: Auth }

let known: Known | undefined

/** The one better-auth of this process; made on first use, since a build has no database. */
export const getAuth = (): Auth => {
  const { databaseUrl } = getSettings()
  const canMail = getMailWay() !== 'none'
  if (known?.databaseUrl !== databaseUrl || known.canMail !== canMail) {
    known = { databaseUrl, canMail, auth: createAuth(canMail) }
  }
  return known.auth
}
