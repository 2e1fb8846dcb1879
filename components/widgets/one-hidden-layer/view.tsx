'use client'

import type { OneHiddenLayerProps } from '@slopewise/lesson'
import { type ComponentType, useMemo, useState } from 'react'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { useIsLive } from '@/components/ui/use-is-live'
import { PredictFirst } from '../drawing/predict-first'
import { Drawing } from './drawing'
import type { LiveProps } from './live'
import { buildChoices, readUnits, sayAsleep, sayTraining, snapshotOf } from './model'

type Live = ComponentType<LiveProps>

/** The network that stands on the page: trained by the compiler, with nothing to press but Start. */
const Still = ({
  props,
  showsNetwork,
}: {
  readonly props: OneHiddenLayerProps
  readonly showsNetwork: boolean
}) => {
  const [choice] = useMemo(() => buildChoices(props), [props])
  if (choice === undefined) return null
  const snapshot = snapshotOf(props, choice)
  const units = readUnits(snapshot.weights, choice, props.examples)
  const kinks = (props.functions[0]?.kinks ?? []).map(({ at }) => at)
  return (
    <>
      <Drawing snapshot={snapshot} units={units} kinks={kinks} showsNetwork={showsNetwork} />
      <figcaption className="plot-readout net-readout" data-readout="">
        {showsNetwork ? (
          <>
            <p>{sayTraining(snapshot)}</p>
            <p>{sayAsleep(units)}</p>
          </>
        ) : (
          <p>Full dots are of class 1, hollow ones of class 0.</p>
        )}
      </figcaption>
    </>
  )
}

/**
 * The network of this course: two inputs, one hidden layer, one output. A trained one stands on the page; a
 * click fetches what trains another, live.
 */
export const OneHiddenLayer = (props: OneHiddenLayerProps) => {
  const [Live, setLive] = useState<Live | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [isRevealed, setRevealed] = useState(false)
  const hasAnswered = useHasAnswered(props.hide)
  const showsNetwork = props.hide === null || isRevealed || hasAnswered
  const isLive = useIsLive()
  const start = (): void => {
    setFailed(false)
    import('./live').then(
      module => setLive(() => module.Live),
      () => setFailed(true),
    )
  }
  return (
    <figure className="plot net" data-widget="OneHiddenLayer" data-live={isLive || undefined}>
      {Live === null ? <Still props={props} showsNetwork={showsNetwork} /> : <Live {...props} />}
      {!showsNetwork && (
        <PredictFirst
          what="The trained network"
          exercise={props.hide}
          isInline
          onReveal={() => setRevealed(true)}
        />
      )}
      {showsNetwork && Live === null && (
        <div className="plot-tools">
          <button
            type="button"
            className="button button-quiet"
            data-handle=""
            disabled={!isLive}
            onClick={start}
          >
            Train one yourself
          </button>
        </div>
      )}
      {hasFailed && <p role="alert">What trains the network could not be loaded. Try again.</p>}
    </figure>
  )
}
