import { isIPv6 } from 'node:net'
import { getSettings } from '../settings'

/** Loopback and private networks: where a proxy of ours stands. */
const NEAR = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i

const isNear = (address: string): boolean => NEAR.test(address)

/** A household or a school gets 64 bits of IPv6 addresses to choose from: the first half counts. */
const shorten = (address: string): string =>
  isIPv6(address) ? address.split(':').slice(0, 4).join(':') : address

const plain = (address: string): string => address.trim().replace(/^::ffff:/i, '')

/**
 * The address that a request comes from, for counting only. The header ends with our own peer's address,
 * before it those that proxies added: `SLOPEWISE_PROXIES` says how many of these are ours. Where it does
 * not, a peer on this machine or network counts as one.
 */
export const addressOf = (request: { readonly headers: Headers }): string => {
  const header = request.headers.get('x-forwarded-for') ?? ''
  const hops = header.split(',').map(plain).filter(Boolean)
  const peer = hops.at(-1) ?? ''
  const proxies = getSettings().proxies ?? (isNear(peer) ? 1 : 0)
  return shorten(hops.at(-1 - proxies) ?? hops[0] ?? 'unknown')
}
