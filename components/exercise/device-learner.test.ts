import { beforeEach, expect, test, vi } from 'vitest'

/** The store of a browser: its entries are its own properties, its methods are not. */
class Store {
  [name: string]: unknown
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null
  }
  setItem(name: string, text: string): void {
    this[name] = text
  }
  removeItem(name: string): void {
    delete this[name]
  }
}

/** A page that is loaded anew in the same browser. */
const loadPage = async () => {
  vi.resetModules()
  const device = await import('./device-learner')
  const { recall, remember } = await import('./exercise-memory')
  const place = { name: 'c/l/slope', variant: 'z0=1' }
  const type = (answer: string): void =>
    remember(place, { answer, pending: null, judged: null, clearedAt: null } as never)
  return { ...device, type, read: () => recall(place)?.answer ?? null }
}

beforeEach(() => vi.stubGlobal('localStorage', new Store()))

test('what was typed before there was a session stays with who gets it', async () => {
  const page = await loadPage()
  page.type('1/4')
  expect((await loadPage()).read()).toBe('1/4')
  page.noteLearner('visitor')
  expect(page.read()).toBe('1/4')
  const later = await loadPage()
  expect(later.read()).toBe('1/4')
  later.noteSignedOut()
  expect((await loadPage()).read()).toBeNull()
})

test('after signing out nobody sees it, and who signs in next does not; its owner does again', async () => {
  const first = await loadPage()
  first.noteSignedIn(null, 'ada')
  first.type('my own words')
  first.noteSignedOut()
  const between = await loadPage()
  expect(between.read()).toBeNull()
  between.noteSignedIn(null, 'ben')
  const second = await loadPage()
  expect(second.read()).toBeNull()
  second.type('of ben')
  second.noteSignedOut()
  const again = await loadPage()
  again.noteSignedIn(null, 'ada')
  expect((await loadPage()).read()).toBe('my own words')
})

test('a session that ended elsewhere gives way to a new one, which sees nothing of it', async () => {
  const page = await loadPage()
  page.noteSignedIn(null, 'ada')
  page.type('of ada')
  page.noteLearner('somebody-new')
  expect((await loadPage()).read()).toBeNull()
})

test('drafts move into the account along with the history', async () => {
  const page = await loadPage()
  page.noteLearner('visitor')
  page.type('typed without an account')
  page.noteSignedIn('visitor', 'ada')
  expect((await loadPage()).read()).toBe('typed without an account')
})

test('deleting everything deletes it here, and only it', async () => {
  const ada = await loadPage()
  ada.noteSignedIn(null, 'ada')
  ada.type('of ada')
  ada.noteSignedOut()
  const ben = await loadPage()
  ben.noteSignedIn(null, 'ben')
  ben.type('of ben')
  ben.forgetLearner()
  const back = await loadPage()
  back.noteSignedIn(null, 'ben')
  expect(back.read()).toBeNull()
  back.noteSignedIn(null, 'ada')
  expect((await loadPage()).read()).toBe('of ada')
})

test('a page that is open goes on keeping for its own learner when another tab signs in', async () => {
  const page = await loadPage()
  page.noteSignedIn(null, 'ada')
  const tab = await loadPage()
  tab.noteSignedOut()
  tab.noteSignedIn(null, 'ben')
  page.type('still of ada')
  expect((await loadPage()).read()).toBeNull()
})
