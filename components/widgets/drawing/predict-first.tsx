import { memo } from 'react'

const anchorOf = (address: string): string => `#exercise-${address.split('/').at(-1)}`

type PredictFirstProps = {
  /** Address of the exercise that the slope would give away. */
  readonly exercise: string | null
  /** What appears then: "The slope". */
  readonly what?: string
  /** In the text under the drawing, not over its lower part. */
  readonly isInline?: boolean
  readonly onReveal: () => void
}

/** Lies over the lower graph until the exercise has been answered, or the reader wants to look. */
export const PredictFirst = memo((props: PredictFirstProps) => {
  const { exercise, what = 'The slope', isInline, onReveal } = props
  return (
    <div className={isInline ? 'plot-predict plot-predict-inline' : 'plot-predict'}>
      <p>
        <strong>Predict, then look.</strong>{' '}
        {exercise !== null && (
          <>
            {what} appears once you have answered <a href={anchorOf(exercise)}>the exercise</a>.
          </>
        )}
      </p>
      <button type="button" className="button button-quiet" onClick={onReveal}>
        Show it now
      </button>
    </div>
  )
})
PredictFirst.displayName = 'PredictFirst'
