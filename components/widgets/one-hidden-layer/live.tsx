import type { OneHiddenLayerProps } from '@slopewise/lesson'
import { useId, useMemo } from 'react'
import { useAnnouncement } from '../drawing/use-announcement'
import { Drawing } from './drawing'
import { buildChoices, describeSnapshot, readUnits, sayAsleep, sayTraining } from './model'
import { RATES, SCALES, type Settings, STRIDE, snapshotOfRun, UNITS_MAX } from './training'
import { useTraining } from './use-training'

export type LiveProps = OneHiddenLayerProps

type ChooseProps = {
  readonly label: string
  readonly value: number
  readonly options: readonly { readonly value: number; readonly text: string }[]
  readonly onChoose: (value: number) => void
}

const Choose = ({ label, value, options, onChoose }: ChooseProps) => {
  const id = useId()
  return (
    <span className="net-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="plot-select"
        value={value}
        onChange={event => onChoose(Number(event.target.value))}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  )
}

const plain = (values: readonly number[]) => values.map(value => ({ value, text: `${value}` }))
const UNIT_COUNTS = Array.from({ length: UNITS_MAX }, (_, index) => index + 1)

type ChoicesProps = {
  readonly settings: Settings
  readonly titles: readonly string[]
  readonly onChange: (changed: Partial<Settings>) => void
}

const Choices = ({ settings, titles, onChange }: ChoicesProps) => (
  <div className="plot-controls net-controls">
    <Choose
      label="activation"
      value={settings.activation}
      options={titles.map((text, value) => ({ value, text }))}
      onChoose={activation => onChange({ activation })}
    />
    <Choose
      label="hidden units"
      value={settings.units}
      options={plain(UNIT_COUNTS)}
      onChoose={units => onChange({ units })}
    />
    <Choose
      label="learning rate"
      value={settings.rate}
      options={plain(RATES)}
      onChoose={rate => onChange({ rate })}
    />
    <Choose
      label="starting weights ×"
      value={settings.scale}
      options={plain(SCALES)}
      onChoose={scale => onChange({ scale })}
    />
  </div>
)

const OTHER_SEEDS = 9

/** The network trained live, frame by frame, with its settings. */
export const Live = (props: LiveProps) => {
  const choices = useMemo(() => buildChoices(props), [props])
  const [first] = choices
  if (first === undefined) throw new Error('The compiler gives at least one activation function.')
  const start = { activation: 0, units: props.units, rate: 1, scale: 1, seed: props.seed }
  const training = useTraining(start, ({ activation }) => ({
    choice: choices[activation] ?? first,
    examples: props.examples,
  }))
  const { settings, run, isTraining } = training
  const choice = choices[settings.activation] ?? first
  const snapshot = snapshotOfRun(run, { choice, examples: props.examples })
  const units = readUnits(snapshot.weights, choice, props.examples)
  const kinks = (props.functions[settings.activation]?.kinks ?? []).map(({ at }) => at)
  const announcement = useAnnouncement(isTraining ? null : describeSnapshot(snapshot, units))
  return (
    <>
      <Choices
        settings={settings}
        titles={choices.map(({ title }) => title)}
        onChange={training.change}
      />
      <div className="plot-tools">
        <button
          type="button"
          className="plot-tool"
          disabled={training.hasEnded}
          onClick={isTraining ? training.pause : training.train}
        >
          {isTraining ? 'Pause' : 'Train'}
        </button>
        <button
          type="button"
          className="plot-tool"
          disabled={training.hasEnded}
          onClick={training.step}
        >
          {STRIDE} steps
        </button>
        <button type="button" className="plot-tool" onClick={training.reset}>
          Begin again
        </button>
        <button
          type="button"
          className="plot-tool"
          onClick={() => training.change({ seed: (settings.seed % OTHER_SEEDS) + 1 })}
        >
          Other weights
        </button>
      </div>
      <Drawing snapshot={snapshot} units={units} kinks={kinks} showsNetwork />
      <figcaption className="plot-readout net-readout" data-readout="">
        <p>{sayTraining(snapshot)}</p>
        <p>{sayAsleep(units)}</p>
      </figcaption>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  )
}
