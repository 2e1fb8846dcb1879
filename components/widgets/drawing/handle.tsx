import type { KeyboardEvent, RefObject } from 'react'

type HandleProps = {
  readonly handle?: RefObject<SVGGElement | null>
  readonly x: number
  readonly y: number
  /** What is moved: "z, the point on the curve". */
  readonly label: string
  readonly min: number
  readonly max: number
  readonly now: number
  /** What a screen reader says of it after each step. */
  readonly spoken: string
  readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void
  /** Names the handle for who drags, where a drawing has several. */
  readonly name?: string
  readonly isVertical?: boolean
  readonly isDisabled?: boolean
  /** Nothing has been placed yet: the point only shows where one can begin. */
  readonly isUnset?: boolean
}

/** The reader's point: to be dragged, and a slider for keys and screen readers. */
export const Handle = (props: HandleProps) => (
  <g
    ref={props.handle}
    className="plot-handle"
    data-handle={props.name ?? ''}
    data-unset={props.isUnset || undefined}
    role="slider"
    tabIndex={props.isDisabled ? -1 : 0}
    aria-label={props.label}
    aria-orientation={props.isVertical ? 'vertical' : undefined}
    aria-disabled={props.isDisabled || undefined}
    aria-valuemin={props.min}
    aria-valuemax={props.max}
    aria-valuenow={props.now}
    aria-valuetext={props.spoken}
    onKeyDown={props.onKeyDown}
    transform={`translate(${props.x} ${props.y})`}
  >
    <circle className="plot-reach" r="24" />
    <circle className="plot-ring" />
    <circle className="plot-dot" />
  </g>
)
