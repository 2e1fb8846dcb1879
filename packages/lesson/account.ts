/** What somebody may do: learn; see how a course's learners do; all of it. */
export const ROLES = ['student', 'instructor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** How mail goes out: by SMTP, onto the terminal, or not at all. */
export type MailWay = 'smtp' | 'printed' | 'none'

/** Short enough to remember, too long to try out. */
export const PASSWORD_LENGTH_MIN = 10

/** Longer ones would only keep the server busy. */
export const PASSWORD_LENGTH_MAX = 128

/** Reply of `GET /api/account`: who the browser's session belongs to. */
export type AccountReply =
  | { readonly kind: 'nobody' | 'anonymous'; readonly mail: MailWay }
  | {
      readonly kind: 'account'
      readonly mail: MailWay
      readonly name: string
      readonly email: string
      readonly emailVerified: boolean
      readonly role: Role
    }

/**
 * Reply of a sign-in. `from`: who this browser's session belonged to before, where that was nobody's account;
 * what was done under it belongs to `learner` now.
 */
export type SignInReply = { readonly learner: string; readonly from: string | null }

/** Reply of `POST /api/account/sign-up`: open the mail that was sent, or sign in at once. */
export type SignUpReply = { readonly next: 'confirm' | 'sign-in' }

/** A session as its owner sees it. */
export type OwnSession = {
  readonly id: string
  readonly isThis: boolean
  /** What the browser said of itself at sign-in; empty where it said nothing. */
  readonly browser: string
  readonly since: string
  readonly lastSeen: string
}

/** Reply of `GET /api/account/sessions`, the newest first. */
export type SessionsReply = { readonly sessions: readonly OwnSession[] }
