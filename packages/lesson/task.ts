import type { DerivationKey, DerivationTask, FindErrorKey, FindErrorTask } from './lines'
import type { OrderKey, OrderTask } from './order'
import type { PlacingKey, PlacingTask } from './placing'

/**
 * What some kinds of exercise add to each variant, by kind: `shown` to learners with the prompt, and
 * `kept` by the server. Both are plain JSON.
 */
export type Tasks = {
  readonly 'find-error': { readonly shown: FindErrorTask; readonly kept: FindErrorKey }
  readonly derivation: { readonly shown: DerivationTask; readonly kept: DerivationKey }
  readonly order: { readonly shown: OrderTask; readonly kept: OrderKey }
  readonly tangent: { readonly shown: PlacingTask; readonly kept: PlacingKey }
}

type Of<Half extends 'shown' | 'kept'> = Tasks[keyof Tasks][Half]

/** The public half of a task. */
export type PublicTask = Of<'shown'>
/** The server's half of a task. */
export type TaskKey = Of<'kept'>
