import type { Hard } from './hardest'
import { ShareBar } from './share-bar'
import { nameReason } from './words'

const HardExercise = ({ hard: { exercise, title, number, share } }: { readonly hard: Hard }) => {
  const [commonest] = exercise.reasons
  return (
    <li>
      <span className="hard-name">
        <a href={`#row-${exercise.address}`}>
          {title}, exercise {number}
        </a>
        {commonest !== undefined && <small>{nameReason(commonest.reason)}</small>}
      </span>
      <ShareBar share={share} />
    </li>
  )
}

/** The exercises that went worst, each with the commonest reason. */
export const HardestList = ({ hardest }: { readonly hardest: readonly Hard[] }) =>
  hardest.length === 0 ? (
    <p className="teach-soft">
      Nowhere so far: no exercise that five learners have answered went badly.
    </p>
  ) : (
    <>
      <p className="teach-soft">Right at first try, and the commonest thing that went wrong.</p>
      <ol className="hard-list">
        {hardest.map(hard => (
          <HardExercise key={hard.exercise.address} hard={hard} />
        ))}
      </ol>
    </>
  )
