import { MathText } from '@/components/math/math-text'
import { showPosition } from '../drawing/numbers'
import { type CompareModel, type LineStyle, readRows } from './model'

const Swatch = ({ style }: { readonly style: LineStyle }) => (
  <svg className="compare-swatch" viewBox="0 0 34 10" aria-hidden="true" focusable="false">
    <path className={`compare-line compare-${style}`} d="M1 5H33" />
  </svg>
)

type TableProps = {
  readonly model: CompareModel
  readonly z: number
  readonly shown: readonly string[]
  readonly showsSlopes: boolean
  readonly isLive: boolean
  readonly onToggle: (name: string) => void
}

/** Legend and readout in one: each row shows or hides a function, and says its value and slope. */
export const CompareTable = ({ model, z, shown, showsSlopes, isLive, onToggle }: TableProps) => {
  const { variable } = model
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <th scope="col" className="compare-place">
            <MathText text={`${variable} ${showPosition(z)}`} />
          </th>
          <th scope="col">value</th>
          <th scope="col">slope</th>
        </tr>
      </thead>
      <tbody>
        {readRows(model, z).map(({ name, about, style, value, slope }) => {
          const isShown = shown.includes(name)
          return (
            <tr key={name} className={isShown ? undefined : 'compare-hidden'}>
              <th scope="row">
                <button
                  type="button"
                  className="compare-toggle"
                  aria-pressed={isShown}
                  disabled={!isLive}
                  onClick={() => onToggle(name)}
                >
                  <Swatch style={style} />
                  <span>
                    <MathText text={`${name}(${variable})`} />
                    {about !== null && <span className="compare-about"> {about}</span>}
                  </span>
                </button>
              </th>
              <td>{value}</td>
              <td>{showsSlopes ? slope : '?'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
