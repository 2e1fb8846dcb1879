/**
 * What some kinds of exercise add to each variant, by kind: `shown` to learners with the prompt, and
 * `kept` by the server. Both are plain JSON.
 */
// biome-ignore lint/complexity/noBannedTypes: an entry is added by each kind that has a task.
export type Tasks = {}

type Halves = Readonly<Record<string, { readonly shown: object; readonly kept: object }>>
type Of<Map extends Halves, Half extends 'shown' | 'kept'> = Map[keyof Map][Half]

/** The public half of a task. */
export type PublicTask = Of<Tasks, 'shown'>
/** The server's half of a task. */
export type TaskKey = Of<Tasks, 'kept'>
