import { expect, test } from 'vitest'
import { dayAfter, dayOf, dueDayOf, readTimeZone } from './days'

test('one moment is another day elsewhere', () => {
  const at = new Date('2026-11-28T11:30:00Z')
  expect(dayOf(at, 'UTC')).toBe('2026-11-28')
  expect(dayOf(at, 'Pacific/Auckland')).toBe('2026-11-29')
  expect(dayOf(new Date('2026-11-28T03:00:00Z'), 'America/New_York')).toBe('2026-11-27')
})

test('months and years have a last day', () => {
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
  expect(dayAfter('2028-02-28')).toBe('2028-02-29')
})

test('due in the evening is due from that morning on', () => {
  const skill = {
    lastAt: new Date('2026-11-27T20:00:00Z'),
    dueAt: new Date('2026-11-28T20:00:00Z'),
  }
  expect(dueDayOf(skill, 'UTC')).toBe('2026-11-28')
  expect(dueDayOf(skill, 'Asia/Tokyo')).toBe('2026-11-29')
})

test('a day of 25 hours does not bring a skill back on the same day', () => {
  // In Berlin the clocks go back on 25 October 2026: 24 hours after 00:10 it is 23:10 of the same day.
  const skill = {
    lastAt: new Date('2026-10-24T22:10:00Z'),
    dueAt: new Date('2026-10-25T22:10:00Z'),
  }
  expect(dayOf(skill.dueAt, 'Europe/Berlin')).toBe('2026-10-25')
  expect(dueDayOf(skill, 'Europe/Berlin')).toBe('2026-10-26')
})

test('a zone that there is not is UTC', () => {
  expect(readTimeZone('Europe/Berlin')).toBe('Europe/Berlin')
  for (const text of [null, '', 'Mars/Olympus', 'x'.repeat(500)]) {
    expect(readTimeZone(text)).toBe('UTC')
  }
})
