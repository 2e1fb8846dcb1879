export { decide } from './decide'
export type {
  Certificate,
  DecideOptions,
  Decision,
  DomainInterval,
  EnclosureEvidence,
  FieldEvidence,
  PieceEvidence,
  Point,
  UndecidedReason,
  ValueAt,
  Witness,
} from './types'
