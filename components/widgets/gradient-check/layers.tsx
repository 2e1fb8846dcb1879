import { memo } from 'react'
import { MathText } from '@/components/math/math-text'
import { clipUrl } from '../drawing/axes'
import { PowerLabel } from '../drawing/power-label'
import { type CheckFigure, LOG_LEFT, LOG_RIGHT, PLACE, TICKS_Y } from './figure'
import { type CheckModel, errorOf } from './model'

const AxesOf = ({ figure: { xAxis, yAxis } }: { readonly figure: CheckFigure }) => (
  <>
    {xAxis.ticks.map(tick => (
      <g key={tick}>
        <path className="plot-grid" d={`M${xAxis.at(tick)} ${PLACE.top}V${PLACE.bottom}`} />
        <PowerLabel exponent={tick} x={xAxis.at(tick)} y={TICKS_Y} anchor="middle" />
      </g>
    ))}
    {yAxis.ticks.map(tick => (
      <g key={tick}>
        <path className="plot-grid" d={`M${LOG_LEFT} ${yAxis.at(tick)}H${LOG_RIGHT}`} />
        <PowerLabel exponent={tick} x={LOG_LEFT - 8} y={yAxis.at(tick)} anchor="end" />
      </g>
    ))}
    <path className="plot-axis" d={`M${LOG_LEFT} ${PLACE.bottom}V${PLACE.top - 12}`} />
    <path className="plot-axis" d={`M${LOG_LEFT} ${PLACE.bottom}H${LOG_RIGHT}`} />
    <text className="plot-measure" x={LOG_LEFT - 4} y={PLACE.top - 24}>
      off by
    </text>
    <text className="plot-measure" x={LOG_RIGHT} y={TICKS_Y + 24} textAnchor="end">
      <MathText as="tspan" text="step h" />
    </text>
  </>
)

type LayerProps = {
  readonly model: CheckModel
  readonly figure: CheckFigure
  readonly showsErrors: boolean
}

/** All that does not move. While the errors are to be predicted nothing of them is there. */
export const Still = memo(
  ({ figure, showsErrors, clip }: LayerProps & { readonly clip: string }) => (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      {showsErrors && figure.floor !== null && (
        <path className="check-area" d={figure.floor.area} />
      )}
      <AxesOf figure={figure} />
      {showsErrors && (
        <>
          {figure.floor !== null && (
            <>
              <path className="check-floor" d={figure.floor.edge} />
              <text className="plot-measure check-soft" x={LOG_LEFT + 12} y={PLACE.bottom - 34}>
                rounding,
              </text>
              <text className="plot-measure check-soft" x={LOG_LEFT + 12} y={PLACE.bottom - 16}>
                <MathText as="tspan" text="about 10⁻¹⁶/h" />
              </text>
            </>
          )}
          <clipPath id={clip}>
            <rect
              x={LOG_LEFT}
              y={PLACE.top - 2}
              width={LOG_RIGHT - LOG_LEFT}
              height={PLACE.bottom - PLACE.top + 3}
            />
          </clipPath>
          <g clipPath={clipUrl(clip)}>
            {figure.lines.map(({ side, d }) => (
              <path key={side} className={`check-line check-${side}`} d={d} />
            ))}
          </g>
          {figure.lines.map(({ side, label: { text, x, y, anchor } }) => (
            <text key={side} className="plot-measure" x={x} y={y} textAnchor={anchor}>
              {text}
            </text>
          ))}
        </>
      )}
    </g>
  ),
)
Still.displayName = 'Still'

/** The line at h, with a dot on every error that is not 0. */
export const StepLine = ({
  model,
  figure: { xAxis, yAxis },
  showsErrors,
  exponent,
  h,
}: LayerProps & { readonly exponent: number; readonly h: number }) => {
  const x = xAxis.at(exponent)
  const exponents = model.quotients.map(one => Math.log10(errorOf(model, one, h)))
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group cannot take the focus.
    <g aria-hidden="true">
      <path className="plot-guide" d={`M${x} ${PLACE.top}V${PLACE.bottom}`} />
      {showsErrors &&
        model.quotients.map(({ side }, index) => {
          const error = exponents[index] ?? Number.NaN
          const isInside = error >= yAxis.domain[0] && error <= yAxis.domain[1]
          return isInside ? (
            <circle key={side} className="check-dot" cx={x} cy={yAxis.at(error)} />
          ) : null
        })}
    </g>
  )
}
