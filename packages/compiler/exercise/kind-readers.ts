import type { SingleKind } from '@slopewise/lesson'
import { readAnswerKeys } from './answer-key'
import { readOptions } from './choice/options'
import type { KindReader } from './kind-reading'
import { readDerivationKind } from './lines/read-derivation'
import { readFindErrorKind } from './lines/read-find-error'
import { readOrderKind } from './order/read-order'
import { readPlacing } from './placing/read-placing'
import { readSetKind } from './set/read-set-kind'

const readTypedKind: KindReader = ({ variants, ...reader }) => {
  const keys = readAnswerKeys(variants, reader)
  return keys === null ? null : { options: [], keys, tasks: [] }
}

const readChoiceKind: KindReader = reading => ({
  options: readOptions(reading),
  keys: [],
  tasks: [],
})

/** How the content of each kind of exercise is read; several parts each by their own kind. */
export const KIND_READERS: Readonly<Record<SingleKind, KindReader>> = {
  number: readTypedKind,
  expression: readTypedKind,
  set: readSetKind,
  cases: readTypedKind,
  code: readTypedKind,
  choice: readChoiceKind,
  order: readOrderKind,
  tangent: readPlacing,
  'find-error': readFindErrorKind,
  derivation: readDerivationKind,
}
