import { type Place, placeEnvironment } from '../place'
import { readSiteEnvironment } from '../running-servers'
import { setUp } from '../set-up'
import { UsageError } from '../usage-error'

/** The server's own accounts, on the database of this place. */
const openAccounts = async (place: Place) => {
  await setUp(place)
  const site = readSiteEnvironment(place, process.env)
  Object.assign(process.env, placeEnvironment(place), site)
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

const printLinkOf = async (email: string, link: string): Promise<void> => {
  console.log(`It works once, for one day. Give it to nobody else:\n\n  ${link}\n`)
  const { getSettings } = await import('@slopewise/server')
  if (getSettings().publicOrigin !== null) return
  console.log('It leads to this machine. Where the site has an address of its own, name that:')
  console.log(
    `SLOPEWISE_URL=https://learn.example.org npx --no-install slopewise user link ${email}`,
  )
}

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
    await printLinkOf(address, link)
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
    await printLinkOf(email.toLowerCase(), link)
  })
