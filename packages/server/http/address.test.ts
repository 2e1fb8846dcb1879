import { afterEach, expect, test } from 'vitest'
import { addressOf } from './address'

const from = (hops: string) => addressOf({ headers: new Headers({ 'x-forwarded-for': hops }) })

afterEach(() => {
  delete process.env.SLOPEWISE_PROXIES
})

test('believes nobody but its own peer where that comes from far away', () => {
  expect(from('1.2.3.4, 203.0.113.9')).toBe('203.0.113.9')
})

test('a peer on this machine or network is a proxy: what it added counts, not what it was told', () => {
  expect(from('1.2.3.4, 203.0.113.9, 127.0.0.1')).toBe('203.0.113.9')
  expect(from('203.0.113.9, ::ffff:10.0.0.2')).toBe('203.0.113.9')
  expect(from('192.168.1.7')).toBe('192.168.1.7')
})

test('counts as many proxies as it is told', () => {
  process.env.SLOPEWISE_PROXIES = '0'
  expect(from('1.2.3.4, 127.0.0.1')).toBe('127.0.0.1')
  process.env.SLOPEWISE_PROXIES = '2'
  expect(from('1.2.3.4, 203.0.113.9, 198.51.100.1, 127.0.0.1')).toBe('203.0.113.9')
})

test('of IPv6 the first half counts', () => {
  expect(from('2001:db8:1:2:aaaa::1')).toBe(from('2001:db8:1:2:bbbb::2'))
})

test('is one address for all where there is none', () => {
  expect(addressOf({ headers: new Headers() })).toBe('unknown')
})
