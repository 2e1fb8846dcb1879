import { expect, test } from 'vitest'
import { withCompanions } from './companion'

const ATTRIBUTES = 'Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax'

test('a session comes with a cookie that scripts can read, and that holds nothing of it', () => {
  const [session, companion, ...rest] = withCompanions([
    `slopewise.session_token=secret.signature; ${ATTRIBUTES}`,
  ])
  expect(session).toBe(`slopewise.session_token=secret.signature; ${ATTRIBUTES}`)
  expect(companion).toBe('slopewise.known=1; Max-Age=34560000; Path=/; SameSite=Lax')
  expect(rest).toEqual([])
})

test('goes with the session', () => {
  const cookies = withCompanions(['slopewise.session_token=; Max-Age=0; Path=/; HttpOnly'])
  expect(cookies[1]).toBe('slopewise.known=1; Max-Age=0; Path=/')
})

test('leaves other cookies alone', () => {
  expect(withCompanions(['slopewise.view=student; Path=/'])).toEqual([
    'slopewise.view=student; Path=/',
  ])
})
