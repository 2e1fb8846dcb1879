import type { Sizes } from './bundle'
import type { LoadTime } from './load-time'
import type { Measured } from './measure'

/** Everything that one run saw, and on what. */
export type Report = Measured & {
  readonly machine: { readonly kind: string; readonly cores: number; readonly node: string }
  readonly sizes: Sizes
  readonly load: LoadTime
}
