export type { TextNames } from '../swift'
export { decide } from './decide'
export { type DecidedTexts, decideTexts, type TextSlip } from './decide-texts'
export type {
  Certificate,
  DecideOptions,
  Decision,
  DomainInterval,
  Elsewhere,
  EnclosureEvidence,
  FieldEvidence,
  PieceEvidence,
  Point,
  UndecidedReason,
  ValueAt,
  Witness,
} from './types'
