import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '@slopewise/lesson/account'
import { z } from 'zod'

const NAME_LENGTH_MAX = 80
const EMAIL_LENGTH_MAX = 254
const TOKEN_LENGTH_MAX = 1000

const email = z
  .string('Type your e-mail address')
  .trim()
  .max(EMAIL_LENGTH_MAX, 'This is too long for an e-mail address')
  .pipe(z.email('This does not look like an e-mail address'))
  .transform(text => text.toLowerCase())

const newPassword = z
  .string('Choose a password')
  .min(PASSWORD_LENGTH_MIN, `Use ${PASSWORD_LENGTH_MIN} characters or more`)
  .max(PASSWORD_LENGTH_MAX, `Use ${PASSWORD_LENGTH_MAX} characters or fewer`)

/** One that exists already: only its length is looked at, lest hashing it takes for ever. */
const password = z
  .string('Type your password')
  .min(1, 'Type your password')
  .max(PASSWORD_LENGTH_MAX, 'That is longer than any password here')

const name = z
  .string('Type your name')
  .trim()
  .min(1, 'Type your name')
  .max(NAME_LENGTH_MAX, `Use ${NAME_LENGTH_MAX} characters or fewer`)

const token = z.string().min(1).max(TOKEN_LENGTH_MAX)

/** Body of `POST /api/account/sign-up`. */
export const signUpSchema = z.object({ name, email, password: newPassword })

/** Body of `POST /api/account/sign-in`. */
export const signInSchema = z.object({ email, password })

/** Body of `POST /api/account/forgot` and of `POST /api/account/confirm/again`. */
export const emailSchema = z.object({ email })

/** Body of `POST /api/account/confirm`: the link's token, and the password chosen at sign-up. */
export const confirmSchema = z.object({ token, password })

/** Body of `POST /api/account/reset`. */
export const resetSchema = z.object({ token, password: newPassword })

/** Body of `POST /api/account/password`. */
export const changePasswordSchema = z.object({ current: password, password: newPassword })

/** Body of `POST /api/account/sessions`: which one to end. */
export const endSessionSchema = z.union([
  z.object({ id: z.string().min(1).max(100) }),
  z.object({ others: z.literal(true) }),
])

/** Body of `POST /api/account/delete`: the password, or, without an account, the word itself. */
export const deleteSchema = z.union([
  z.object({ password }),
  z.object({ confirm: z.literal('delete') }),
])

/** Query of `GET /api/account/data`. */
export const formatSchema = z.object({ format: z.enum(['json', 'csv']).default('json') })
