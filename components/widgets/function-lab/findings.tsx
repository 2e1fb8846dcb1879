import type { FunctionLabProps } from '@slopewise/lesson'
import { useEffect, useRef } from 'react'
import { MathText } from '@/components/math/math-text'
import { watchScrollBox } from '@/components/ui/scroll-boxes'

type Lab = FunctionLabProps['lab']

const Mathml = ({ mathml, className }: { readonly mathml: string; readonly className: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that our printer made.
  <span className={className} dangerouslySetInnerHTML={{ __html: mathml }} />
)

/** The derivation, one rule a line, and what it ends with. */
export const Steps = ({ lab }: { readonly lab: Lab }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => (box.current === null ? undefined : watchScrollBox(box.current)))
  const last = lab.steps.length - 1
  return (
    <div ref={box} className="derivation-box scroll-box lab-steps">
      <ol className="derivation" aria-label="The derivative, step by step">
        <li className="step">
          <Mathml className="step-left" mathml={lab.name.slope} />
          <span className="step-right">
            <span>=</span>
            <Mathml className="lab-formula" mathml={lab.asked} />
          </span>
          <span className="step-reason" />
        </li>
        {lab.steps.map(({ mathml, reason }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change places.
            key={index}
            className="step"
            data-remember={index === last && lab.stepsLeft === 0 ? 'yes' : undefined}
          >
            <span className="step-left" />
            <span className="step-right">
              <span>=</span>
              <Mathml className="lab-formula" mathml={mathml} />
            </span>
            <span className="step-reason">{reason}</span>
          </li>
        ))}
      </ol>
      {lab.stepsLeft > 0 && (
        <p className="plot-aside">
          {lab.stepsLeft} more steps lead to{' '}
          <Mathml className="lab-formula" mathml={lab.derivative.mathml} />
        </p>
      )}
    </div>
  )
}

/** Kinks, jumps, poles, lowest and highest points within the range, from left to right. */
export const Places = ({ lab }: { readonly lab: Lab }) => (
  <div className="lab-part">
    <h4>Places of note in the range</h4>
    {lab.places.length === 0 && lab.knowsPlaces ? (
      <p>None: no kink, no jump, no pole, no lowest or highest point.</p>
    ) : (
      <dl className="lab-places">
        {lab.places.map(({ where, what }) => (
          <div key={`${where} ${what}`}>
            <dt>
              <MathText text={where} />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    )}
    {!lab.knowsPlaces && <p className="plot-aside">There may be more: not all could be found.</p>}
    {lab.placesLeft > 0 && <p className="plot-aside">… and {lab.placesLeft} more</p>}
  </div>
)

/** Value and slope at the places of the slides, and around 0. */
export const Values = ({ lab }: { readonly lab: Lab }) => {
  const { name, variable } = lab.plot
  return (
    <div className="lab-part">
      <h4>Values</h4>
      <table className="lab-values">
        <thead>
          <tr>
            {[variable, `${name}(${variable})`, `${name}′(${variable})`].map(head => (
              <th key={head} scope="col">
                <MathText text={head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lab.values.map(({ at, value, slope }) => (
            <tr key={at}>
              <td>{at}</td>
              <td>{value}</td>
              <td>{slope}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
