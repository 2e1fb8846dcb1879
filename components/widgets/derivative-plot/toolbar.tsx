import { memo } from 'react'
import type { Interval } from '../drawing/scale'
import { canZoomIn, canZoomOut } from './view-range'

export type ToolbarProps = {
  readonly view: Interval
  readonly range: Interval
  readonly isLive: boolean
  readonly isLineShown: boolean
  /** Null while the slope is to be predicted. */
  readonly onLine: (() => void) | null
  readonly onZoom: (sign: 1 | -1) => void
  readonly onPan: (sign: 1 | -1) => void
  readonly onWhole: () => void
}

type ToolProps = {
  readonly label: string
  readonly sign: string
  readonly isDisabled: boolean
  readonly onClick: () => void
}

const Tool = ({ label, sign, isDisabled, onClick }: ToolProps) => (
  <button
    type="button"
    className="plot-tool"
    aria-label={label}
    title={label}
    disabled={isDisabled}
    onClick={onClick}
  >
    <span aria-hidden="true">{sign}</span>
  </button>
)

/** What is looked at, and how: buttons for what keys do as well. */
export const Toolbar = memo((props: ToolbarProps) => {
  const { view, range, isLive, isLineShown, onLine, onZoom, onPan, onWhole } = props
  const isWhole = !canZoomOut(view, range)
  return (
    <div className="plot-tools">
      <Tool
        label="Zoom in"
        sign="+"
        isDisabled={!isLive || !canZoomIn(view, range)}
        onClick={() => onZoom(1)}
      />
      <Tool label="Zoom out" sign="−" isDisabled={!isLive || isWhole} onClick={() => onZoom(-1)} />
      <Tool
        label="To the left"
        sign="←"
        isDisabled={!isLive || view[0] <= range[0]}
        onClick={() => onPan(-1)}
      />
      <Tool
        label="To the right"
        sign="→"
        isDisabled={!isLive || view[1] >= range[1]}
        onClick={() => onPan(1)}
      />
      <button
        type="button"
        className="plot-tool plot-tool-wide"
        disabled={!isLive || isWhole}
        onClick={onWhole}
      >
        Whole range
      </button>
      {onLine !== null && (
        <button
          type="button"
          className="plot-tool plot-tool-wide"
          aria-pressed={isLineShown}
          disabled={!isLive}
          onClick={onLine}
        >
          Slope as a number line
        </button>
      )}
    </div>
  )
})
Toolbar.displayName = 'Toolbar'
