import type { AnswerWitness } from '@slopewise/lesson'

/** A point to try, where the answer and the right one differ. */
export const Witness = ({ witness }: { witness: AnswerWitness }) => (
  <p className="verdict-witness">
    Try{' '}
    {Object.entries(witness.at)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ')}
    : yours gives <b>{witness.yours}</b>, and it should be <b>{witness.expected}</b>.
  </p>
)
