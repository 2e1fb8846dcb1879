'use client'

import type { VanishingGradientProps } from '@slopewise/lesson'
import { useId, useMemo, useState } from 'react'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { useIsLive } from '@/components/ui/use-is-live'
import { WIDTH } from '../drawing/frame'
import { Handle } from '../drawing/handle'
import { PredictFirst } from '../drawing/predict-first'
import { ReadoutLine } from '../drawing/readout-line'
import { useAnnouncement } from '../drawing/use-announcement'
import { usePlace } from '../drawing/use-place'
import { Controls } from './controls'
import { HEIGHT, layLower, layUpper } from './figure'
import { Lower, Upper } from './layers'
import {
  type Activation,
  buildChain,
  type ChainModel,
  describeChain,
  FIRST_WEIGHT,
  runChain,
  speakChain,
  WEIGHTS,
} from './model'

const captionOf = ({ variable, layers }: ChainModel, { plotted }: Activation): string =>
  `Graph of ${plotted.name}(${variable}) with the inputs of ${layers} units in a row, and below it the size of the gradient after each of them, on a logarithmic axis.`

/**
 * A chain of units with one activation function: where each of them stands on the curve, and how the
 * product of their slopes shrinks, or grows, with every layer.
 */
export const VanishingGradient = (props: VanishingGradientProps) => {
  const model = useMemo(() => buildChain(props), [props])
  const [index, setIndex] = useState(0)
  const [weightIndex, setWeightIndex] = useState<number>(FIRST_WEIGHT)
  const weight = WEIGHTS[weightIndex] ?? 1
  const upper = useMemo(() => layUpper(model, index), [model, index])
  const chosen = model.activations[index]
  const kinks = chosen?.plotted.kinks.map(({ at }) => at) ?? []
  const place = usePlace({ start: props.at, range: props.range, kinks, zOf: upper.zOf })
  const { z } = place
  const chains = useMemo(
    () => model.activations.map(({ plotted }) => runChain(model, plotted, { z, weight })),
    [model, z, weight],
  )
  const lower = useMemo(() => layLower(model, chains), [model, chains])
  const [isRevealed, setRevealed] = useState(false)
  const hasAnswered = useHasAnswered(props.hide)
  const showsGradient = props.hide === null || isRevealed || hasAnswered
  const isLive = useIsLive()
  const clip = useId()
  const chain = chains[index]
  const spoken = chosen && chain ? speakChain(model, chosen, chain, { weight, showsGradient }) : ''
  const announcement = useAnnouncement(place.byDrag ? spoken : null)
  if (chosen === undefined || chain === undefined) return null
  const { slopes, gradient, verdict } = describeChain(model, chain, weight)

  return (
    <figure className="plot chain" data-widget="VanishingGradient" data-live={isLive || undefined}>
      <div className="plot-stage">
        {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing has no element. */}
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="group"
          aria-label={captionOf(model, chosen)}
          {...place.drawing}
        >
          <Upper model={model} chosen={chosen} chain={chain} figure={upper} clip={clip} />
          {showsGradient && <Lower model={model} chains={chains} index={index} figure={lower} />}
          <Handle
            handle={place.handle}
            x={upper.xOf(z)}
            y={upper.panel.yOf(chosen.plotted.valueAt(z))}
            label={`${model.variable}, the input of the first unit`}
            min={props.range[0]}
            max={props.range[1]}
            now={z}
            spoken={spoken}
            onKeyDown={place.onKeyDown}
          />
        </svg>
        {!showsGradient && (
          <PredictFirst
            what="The gradient"
            exercise={props.hide}
            onReveal={() => setRevealed(true)}
          />
        )}
      </div>
      <figcaption className="plot-readout chain-readout" data-readout="">
        <ReadoutLine line={slopes} />
        {showsGradient && <ReadoutLine line={gradient} />}
        <p className="plot-line">{showsGradient ? verdict : 'How much of a signal comes back?'}</p>
      </figcaption>
      <Controls
        model={model}
        index={index}
        weight={weightIndex}
        z={z}
        spoken={spoken}
        isLive={isLive}
        onFunction={one => {
          setIndex(one)
          place.moveTo(z, true)
        }}
        onWeight={setWeightIndex}
        onPreset={preset => place.moveTo(preset, true)}
      />
      <p className="plot-help">
        Drag the first unit along the curve, or focus it and use the arrow keys. The numbers are the
        layers.
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </figure>
  )
}
