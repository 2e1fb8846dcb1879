import { rationalFromDouble } from '../evaluate/doubles'
import { possibleZeros } from '../evaluate/plain-signs'
import { Sample } from '../evaluate/sample'
import { encloseInDoubles } from './enclosures'
import { ENCLOSURES } from './enough'
import { compareFields } from './identity'
import type { ComparedPair } from './pair'
import type { Decision, EnclosureEvidence } from './types'

/**
 * The short way for expressions without any guard, which are the same everywhere or nowhere:
 * enclosures at points that were tried already, then one comparison in the fields. Null where
 * that does not settle it, or where points may have to be left out.
 */
export const decideSmooth = (pair: ComparedPair, samples: readonly Sample[]): Decision | null => {
  const isSmooth = pair.guards.length === 0 && pair.assumptions.length === 0
  const [first] = samples
  if (!isSmooth || !first) return null
  const enclosures: EnclosureEvidence[] = []
  const { tape, signs, chance } = pair
  const byChance = tape.variables.map(() => rationalFromDouble(chance.coordinate()))
  for (const sample of [new Sample(tape, byChance), ...samples]) {
    const evidence = encloseInDoubles(pair, sample)
    if (evidence) enclosures.push(evidence)
  }
  if (enclosures.length < ENCLOSURES) return null
  const isOneVariable = tape.variables.length === 1
  if (isOneVariable && possibleZeros(tape, signs.length, signs).length > 0) return null
  const { verdict, fields, errorBits } = compareFields(pair, first, pair.chance)
  if (verdict !== 'same') return null
  const where = isOneVariable ? `every ${tape.variables[0]}` : ''
  return {
    verdict: 'equal',
    certificate: { method: 'fields', errorBits, pieces: [{ where, fields }], enclosures },
  }
}
