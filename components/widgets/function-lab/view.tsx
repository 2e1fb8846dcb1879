'use client'

import type { FunctionLabProps } from '@slopewise/lesson'
import { memo, useCallback, useId, useRef, useState } from 'react'
import { SlipNote } from '@/components/exercise/slip-note'
import { useHasAnswered } from '@/components/exercise/use-progress'
import { MathText } from '@/components/math/math-text'
import { useIsLive } from '@/components/ui/use-is-live'
import { DerivativePlot } from '../derivative-plot/view'
import type { Interval } from '../drawing/scale'
import { useAnnouncement } from '../drawing/use-announcement'
import { Places, Steps, Values } from './findings'
import { LINK_TEXT_MAX, rangesWith, showRange, writeLink } from './model'
import { type Note, useLab } from './use-lab'

const EXAMPLES = ['sigmoid(z)', 'max(0, z)', 'ln(1 + e^z)', '{0, z < 0; z^2, z >= 0}']

/** Typing draws nothing anew: only another function does. */
const Plot = memo(DerivativePlot)

type FieldProps = {
  readonly name: string
  readonly text: string
  readonly note: Note | null
  readonly isLive: boolean
  readonly onText: (text: string) => void
  readonly onFirstUse: () => void
}

const Field = ({ name, text, note, isLive, onText, onFirstUse }: FieldProps) => {
  const id = useId()
  return (
    <div className="lab-field">
      <label htmlFor={id}>
        <MathText text={`${name} =`} />
      </label>
      <input
        id={id}
        className="answer-input"
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={LINK_TEXT_MAX}
        value={text}
        disabled={!isLive}
        aria-invalid={note !== null || undefined}
        aria-describedby={`${id}-note`}
        onFocus={onFirstUse}
        onChange={event => onText(event.target.value)}
      />
      <div id={`${id}-note`} className="lab-note" aria-live="polite">
        {note === null ? (
          <p className="plot-aside">
            Any function of z:{' '}
            {EXAMPLES.map(example => (
              <code key={example}>{example}</code>
            ))}
          </p>
        ) : (
          <SlipNote {...note} />
        )}
      </div>
    </div>
  )
}

type RangeProps = {
  readonly ranges: readonly Interval[]
  readonly range: Interval
  readonly isLive: boolean
  readonly link: string
  readonly onRange: (range: Interval) => void
}

const RangeChoice = ({ ranges, range, isLive, link, onRange }: RangeProps) => {
  const id = useId()
  return (
    <div className="plot-controls lab-controls">
      <label htmlFor={id}>range</label>
      <select
        id={id}
        className="plot-select"
        disabled={!isLive}
        value={showRange(range)}
        onChange={({ target }) => {
          const chosen = ranges.find(one => showRange(one) === target.value)
          if (chosen) onRange(chosen)
        }}
      >
        {ranges.map(one => (
          <option key={showRange(one)}>{showRange(one)}</option>
        ))}
      </select>
      <a href={link}>Link to this function</a>
    </div>
  )
}

/**
 * A field for any function of z. What is typed is read by our own parser, drawn, and differentiated
 * rule by rule; the author's function is there before any script runs. Nothing that is typed is executed.
 */
export const FunctionLab = (props: FunctionLabProps) => {
  const root = useRef<HTMLDivElement>(null)
  const { lab, range, text, note, type, choose, prepare } = useLab(props, root)
  const isLive = useIsLive()
  const [isRevealed, setRevealed] = useState(false)
  const reveal = useCallback(() => setRevealed(true), [])
  const hasAnswered = useHasAnswered(props.hide)
  const showsSlope = props.hide === null || isRevealed || hasAnswered
  const { name, variable } = lab.plot
  const isChanged = lab !== props.lab
  const derivative = showsSlope ? `, its derivative: ${lab.derivative.text}` : ''
  const announcement = useAnnouncement(isChanged ? `Drawn: ${lab.text}${derivative}` : null)
  return (
    <div
      ref={root}
      className="lab printed"
      data-widget="FunctionLab"
      data-live={isLive || undefined}
    >
      <Field
        name={`${name}(${variable})`}
        text={text}
        note={note}
        isLive={isLive}
        onText={type}
        onFirstUse={prepare}
      />
      <p className="lab-read printed-line">
        <span className="understood-label">read as</span>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that our printer made. */}
        <span dangerouslySetInnerHTML={{ __html: lab.formula }} />
      </p>
      <RangeChoice
        ranges={rangesWith(props.range, range)}
        range={range}
        isLive={isLive}
        link={writeLink({ text: lab.text, range })}
        onRange={choose}
      />
      <Plot
        key={`${lab.text} ${showRange(range)}`}
        {...lab.plot}
        ruleInA={null}
        at={lab.start}
        range={range}
        hide={showsSlope ? null : props.hide}
        onReveal={reveal}
      />
      {showsSlope ? (
        <>
          <Steps lab={lab} />
          <Places lab={lab} />
          <Values lab={lab} />
        </>
      ) : (
        <p className="plot-aside">
          The derivation, the places of note and the values come with the slope.
        </p>
      )}
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  )
}
