import { findCaller, findRole } from '@slopewise/server/accounts'
import { headers } from 'next/headers'

/** The role of whoever asks for a page; null without an account. Only the page's own headers say who that is. */
export const findPageRole = async () => {
  const given = new Headers(await headers())
  return findRole(await findCaller({ headers: given }))
}

/** Whether a role may see what this room shows. */
export const mayTeach = (role: Awaited<ReturnType<typeof findPageRole>>): boolean =>
  role === 'instructor' || role === 'admin'
