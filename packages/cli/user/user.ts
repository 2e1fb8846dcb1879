import { type Place, placeEnvironment } from '../place'
import { setUp } from '../set-up'
import { UsageError } from '../usage-error'

/** The server's own accounts, on the database of this place. */
const openAccounts = async (place: Place) => {
  await setUp(place)
  Object.assign(process.env, placeEnvironment(place))
  return import('@slopewise/server/accounts')
}

/** Runs one command and lets go of the database. */
const withAccounts = async (
  place: Place,
  work: (accounts: Awaited<ReturnType<typeof openAccounts>>) => Promise<void>,
): Promise<void> => {
  const accounts = await openAccounts(place)
  const { closeDatabases } = await import('@slopewise/server/db')
  try {
    await work(accounts)
  } finally {
    await closeDatabases()
  }
}

const LINK_WORDS = 'It works once, for one day. Give it to nobody else:'

/** `slopewise user add`. */
export const addUser = (
  place: Place,
  email: string,
  { name, role }: { readonly name?: string; readonly role: string },
): Promise<void> =>
  withAccounts(place, async ({ addAccount, emailSchema, isRole }) => {
    const checked = emailSchema.safeParse({ email })
    if (!checked.success) throw new UsageError(`"${email}" does not look like an e-mail address.`)
    if (!isRole(role)) throw new UsageError(`There is no role "${role}".`)
    const address = checked.data.email
    const person = { email: address, name: name ?? address.split('@')[0] ?? address }
    const link = await addAccount(person, role)
    console.log(`${address} has an account now, as ${role}. With this link they choose a password.`)
    console.log(`${LINK_WORDS}\n\n  ${link}\n`)
  })

/** `slopewise user list`: a line each. */
export const listUsers = (place: Place): Promise<void> =>
  withAccounts(place, async ({ readAccounts }) => {
    const accounts = await readAccounts()
    for (const { role, email, name, emailVerified } of accounts) {
      const confirmed = emailVerified ? '' : '  (address not confirmed)'
      console.log(`${role.padEnd(10)}  ${email}  ${name}${confirmed}`)
    }
    if (accounts.length === 0) console.log('Nobody has an account yet.')
  })

/** `slopewise user set-role`: it counts from the next request on. */
export const setRole = (place: Place, email: string, role: string): Promise<void> =>
  withAccounts(place, async ({ changeRole }) => {
    await changeRole(email, role)
    console.log(`${email.toLowerCase()} is ${role} now.`)
  })

/** `slopewise user link`. */
export const printLink = (place: Place, email: string): Promise<void> =>
  withAccounts(place, async ({ linkFor }) => {
    const link = await linkFor(email)
    console.log(`With this link ${email.toLowerCase()} chooses a new password.`)
    console.log(`${LINK_WORDS}\n\n  ${link}\n`)
  })
