const anchorOf = (address: string): string => `#exercise-${address.split('/').at(-1)}`

type PredictFirstProps = {
  /** Address of the exercise that the slope would give away. */
  readonly exercise: string | null
  readonly onReveal: () => void
}

/** Lies over the lower graph until the exercise has been answered, or the reader wants to look. */
export const PredictFirst = ({ exercise, onReveal }: PredictFirstProps) => (
  <div className="plot-predict">
    <p>
      <strong>Predict, then look.</strong>{' '}
      {exercise !== null && (
        <>
          The slope appears once you have answered <a href={anchorOf(exercise)}>the exercise</a>.
        </>
      )}
    </p>
    <button type="button" className="button button-quiet" onClick={onReveal}>
      Show it now
    </button>
  </div>
)
