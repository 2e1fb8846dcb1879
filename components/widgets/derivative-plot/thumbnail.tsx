import type { DerivativePlotProps } from '@slopewise/lesson'
import { layThumbnail, THUMBNAIL } from './figure'
import { buildModel } from './model'

/** The curve and its slope, small and still, beside the name of a lesson. */
export const PlotThumbnail = (props: DerivativePlotProps) => {
  const { axisX, axisY, curve, slope } = layThumbnail(buildModel(props))
  return (
    <svg
      className="thumbnail"
      viewBox={`0 0 ${THUMBNAIL.width} ${THUMBNAIL.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path className="plot-axis" d={`M0 ${axisY}H${THUMBNAIL.width}`} />
      <path className="plot-axis" d={`M${axisX} 0V${THUMBNAIL.height}`} />
      <path className="plot-slope-curve" d={slope} />
      <path className="plot-curve" d={curve} />
    </svg>
  )
}
