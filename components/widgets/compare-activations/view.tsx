'use client'

import type { CompareActivationsProps, PlottedFunction } from '@slopewise/lesson'
import { useId, useMemo, useState } from 'react'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { useIsLive } from '@/components/ui/use-is-live'
import { WIDTH } from '../drawing/frame'
import { Handle } from '../drawing/handle'
import { PredictFirst } from '../drawing/predict-first'
import { useAnnouncement } from '../drawing/use-announcement'
import { usePlace } from '../drawing/use-place'
import { HANDLE_Y, HEIGHT, layCompared } from './figure'
import { ReadingLine, Still } from './layers'
import { buildCompared, type CompareModel, nameOwn, speakRows } from './model'
import { OwnField } from './own-field'
import { CompareTable } from './table'

const captionOf = ({ functions, variable }: CompareModel): string => {
  const names = functions.map(({ plotted, about }) => about ?? plotted.name)
  return `Graph of ${names.join(', ')} over one ${variable} axis, and below it their slopes.`
}

/** The names that were hidden, and a switch for each. */
const useHidden = () => {
  const [hidden, setHidden] = useState<readonly string[]>([])
  const toggle = (name: string): void =>
    setHidden(before =>
      before.includes(name) ? before.filter(one => one !== name) : [...before, name],
    )
  return { hidden, toggle }
}

/**
 * Several functions and their slopes over one axis, with a line at z that says all values at once. Each
 * may be hidden; the reader may add one.
 */
export const CompareActivations = (props: CompareActivationsProps) => {
  const [own, setOwn] = useState<PlottedFunction | null>(null)
  const model = useMemo(() => buildCompared(props, own), [props, own])
  const { hidden, toggle } = useHidden()
  const shown = useMemo(
    () => model.functions.map(({ plotted }) => plotted.name).filter(one => !hidden.includes(one)),
    [model, hidden],
  )
  const figure = useMemo(() => layCompared(model, shown), [model, shown])
  const { range, kinks } = model
  const line = usePlace({ start: props.at, range, kinks, zOf: figure.zOf })
  const [isRevealed, setRevealed] = useState(false)
  const hasAnswered = useHasAnswered(props.hide)
  const showsSlopes = props.hide === null || isRevealed || hasAnswered
  const isLive = useIsLive()
  const clip = useId()
  const spoken = speakRows(model, line.z, { shown, showsSlopes })
  const announcement = useAnnouncement(line.byDrag ? spoken : null)
  const layer = { model, figure, shown, showsSlopes }

  return (
    <figure
      className="plot compare"
      data-widget="CompareActivations"
      data-live={isLive || undefined}
    >
      <div className="plot-stage">
        {/* biome-ignore lint/a11y/useSemanticElements: a group inside a drawing has no element. */}
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="group"
          aria-label={captionOf(model)}
          {...line.drawing}
        >
          <Still {...layer} clip={clip} />
          <ReadingLine {...layer} z={line.z} />
          <Handle
            handle={line.handle}
            x={figure.xOf(line.z)}
            y={HANDLE_Y}
            label={`${model.variable}, where all functions are read`}
            min={props.range[0]}
            max={props.range[1]}
            now={line.z}
            spoken={spoken}
            onKeyDown={line.onKeyDown}
          />
        </svg>
        {!showsSlopes && (
          <PredictFirst
            what="The graph of the slopes"
            exercise={props.hide}
            onReveal={() => setRevealed(true)}
          />
        )}
      </div>
      <figcaption data-readout="">
        <CompareTable
          model={model}
          z={line.z}
          shown={shown}
          showsSlopes={showsSlopes}
          isLive={isLive}
          onToggle={toggle}
        />
      </figcaption>
      <OwnField
        name={nameOwn(props)}
        variable={model.variable}
        range={props.range}
        isLive={isLive}
        onOwn={setOwn}
      />
      <p className="plot-help">
        Drag the line, or focus its handle and use the arrow keys; press a function's button to hide
        or show it.
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </figure>
  )
}
