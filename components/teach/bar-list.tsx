export type Bar = {
  readonly name: string
  readonly count: number
  readonly verdict?: string
}

/** Counts as bars of one scale; the numbers stand beside them. */
export const BarList = ({
  bars,
  label,
}: {
  readonly bars: readonly Bar[]
  readonly label: string
}) => {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <ul className="bar-list" aria-label={label}>
      {bars.map(({ name, count, verdict }) => (
        <li key={name} data-verdict={verdict}>
          <span className="bar-name">{name}</span>
          <span className="bar-track" aria-hidden="true">
            <span className="bar" style={{ inlineSize: `${(100 * count) / most}%` }} />
          </span>
          <span className="bar-count">{count}</span>
        </li>
      ))}
    </ul>
  )
}
