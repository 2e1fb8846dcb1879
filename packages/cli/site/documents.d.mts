import type { Trusted } from './policy.mjs'
import type { Sheets } from './sheets.mjs'

/** A whole page as it is sent. */
export type Prepared = { readonly policy: string; readonly bytes: Buffer }

export declare const createPreparer: (
  trusted: Trusted,
  sheets: Sheets,
) => (
  tag: string | undefined,
  body: Buffer,
  encoding: 'br' | 'gzip' | 'identity',
) => Promise<Prepared>
