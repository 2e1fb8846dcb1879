import { useId } from 'react'
import { MathText } from '@/components/math/math-text'
import { showPosition, showShort } from '../drawing/numbers'
import { type ChainModel, WEIGHTS } from './model'

type ControlsProps = {
  readonly model: ChainModel
  readonly index: number
  readonly weight: number
  readonly z: number
  readonly spoken: string
  readonly isLive: boolean
  readonly onFunction: (index: number) => void
  readonly onWeight: (index: number) => void
  readonly onPreset: (z: number) => void
}

/** Which function, which weight, which input: the same choices for fingers and keys. */
export const Controls = (props: ControlsProps) => {
  const { model, index, weight, z, spoken, isLive, onFunction, onWeight, onPreset } = props
  const { activations, variable, presets } = model
  const id = useId()
  return (
    <>
      <div className="plot-tools">
        {activations.map(({ plotted, about }, one) => (
          <button
            key={plotted.name}
            type="button"
            className="plot-tool"
            aria-pressed={one === index}
            disabled={!isLive}
            onClick={() => onFunction(one)}
          >
            {about ?? <MathText text={`${plotted.name}(${variable})`} />}
          </button>
        ))}
        <span className="chain-gap" />
        {presets.map(preset => (
          <button
            key={preset}
            type="button"
            className="plot-tool"
            aria-pressed={z === preset}
            disabled={!isLive}
            onClick={() => onPreset(preset)}
          >
            <MathText text={`${variable} ${showPosition(preset)}`} />
          </button>
        ))}
      </div>
      <div className="plot-controls">
        <label htmlFor={id}>weight</label>
        <input
          id={id}
          type="range"
          min={0}
          max={WEIGHTS.length - 1}
          value={weight}
          disabled={!isLive}
          aria-valuetext={spoken}
          onChange={event => onWeight(Number(event.target.value))}
        />
        <output htmlFor={id}>{showShort(WEIGHTS[weight] ?? 1)}</output>
      </div>
    </>
  )
}
