type PowerLabelProps = {
  readonly exponent: number
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A power of ten at an axis, its exponent raised: 1 for 10⁰. */
export const PowerLabel = ({ exponent, x, y, anchor }: PowerLabelProps) => (
  <text className="plot-tick" x={x} y={y} dy="0.34em" textAnchor={anchor}>
    {exponent === 0 ? (
      '1'
    ) : (
      <>
        10
        <tspan className="plot-exponent" dy="-0.55em">
          {String(exponent).replace('-', '−')}
        </tspan>
      </>
    )}
  </text>
)
