'use client'

import type { ClassReport } from '@slopewise/lesson'
import { nameSkill } from '@slopewise/lesson/messages'
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { showShare } from './words'

type Curve = ClassReport['curves'][number]

const TICKS = [0, 0.5, 1]

const Chart = ({ curve }: { readonly curve: Curve }) => (
  <div className="curve-chart" aria-hidden="true">
    <ResponsiveContainer width="100%" height={150}>
      <LineChart
        accessibilityLayer={false}
        data={[...curve.points]}
        margin={{ top: 8, right: 12, bottom: 4, left: 0 }}
      >
        <CartesianGrid stroke="var(--rule)" vertical={false} />
        <XAxis dataKey="opportunity" allowDecimals={false} stroke="var(--rule-strong)" />
        <YAxis
          domain={[0, 1]}
          ticks={TICKS}
          tickFormatter={showShare}
          width={52}
          stroke="var(--rule-strong)"
        />
        <Tooltip
          formatter={value => [showShare(Number(value)), 'right at first try']}
          labelFormatter={opportunity => `Exercise ${opportunity} of the skill`}
          contentStyle={{ background: 'var(--raised)', border: '1px solid var(--rule)' }}
        />
        <Line
          dataKey="share"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={{ r: 3, fill: 'var(--accent)' }}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  </div>
)

const Numbers = ({ curve }: { readonly curve: Curve }) => (
  <details>
    <summary>As a table</summary>
    <table className="teach-table">
      <thead>
        <tr>
          <th scope="col">Exercise</th>
          <th scope="col">Right at first try</th>
          <th scope="col">Learners</th>
        </tr>
      </thead>
      <tbody>
        {curve.points.map(({ opportunity, share, learners }) => (
          <tr key={opportunity}>
            <td>{opportunity}</td>
            <td>{showShare(share)}</td>
            <td>{learners}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

/** First-try success over opportunities, a chart for each skill: where it does not rise, nothing is learned. */
export const LearningCurves = ({ curves }: { readonly curves: readonly Curve[] }) => (
  <div className="curve-grid">
    {curves.map(curve => (
      <figure key={curve.skill} className="curve">
        <figcaption>{nameSkill(curve.skill)}</figcaption>
        <Chart curve={curve} />
        <Numbers curve={curve} />
      </figure>
    ))}
  </div>
)
