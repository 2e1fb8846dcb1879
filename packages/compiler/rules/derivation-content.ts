import { errorRule } from '../issues'

/** A derivation that is not one displayed formula. */
export const derivationContent = errorRule(
  'derivation-content',
  'Put one displayed formula between <Derivation> and </Derivation>, with "$$" on lines of its own.',
)
