import { type CasesRow, type PartAnswer, readRows, writeRows } from '@slopewise/lesson'
import { useId, useState } from 'react'
import { AnswerField } from '../answer-field'
import type { FieldProps } from '../field-props'

const ROWS_START = 2
const ROWS_MAX = 8
const NO_ROW: CasesRow = { value: '', when: '' }

const textOf = (answer: PartAnswer): string => (typeof answer === 'string' ? answer : '')

const padded = (rows: readonly CasesRow[]): readonly CasesRow[] => [
  ...rows,
  ...Array.from({ length: Math.max(0, ROWS_START - rows.length) }, () => NO_ROW),
]

type RowProps = {
  readonly row: CasesRow
  readonly number: number
  readonly isLive: boolean
  readonly onChange: (row: CasesRow) => void
  readonly onRemove: (() => void) | null
  readonly onFirstUse: () => void
}

const Row = ({ row, number, isLive, onChange, onRemove, onFirstUse }: RowProps) => {
  const id = useId()
  const input = (name: keyof CasesRow, label: string) => (
    <input
      id={`${id}-${name}`}
      className="cases-input"
      type="text"
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      disabled={!isLive}
      aria-label={`${label} ${number}`}
      value={row[name]}
      onChange={event => onChange({ ...row, [name]: event.target.value })}
      onFocus={onFirstUse}
    />
  )
  return (
    <li className="cases-row">
      {input('value', 'Value in row')}
      <span aria-hidden="true">if</span>
      {input('when', 'Condition in row')}
      <button
        type="button"
        className="cases-remove"
        aria-label={`Take row ${number} out`}
        disabled={!isLive || onRemove === null}
        onClick={onRemove ?? undefined}
      >
        ×
      </button>
    </li>
  )
}

/**
 * A function with cases: rows to fill in, and the same as one line of text below them. The line is
 * what is handed in; what is changed in one place shows in the other.
 */
export const CasesField = (props: FieldProps) => {
  const text = textOf(props.answer)
  const [kept, setKept] = useState<readonly CasesRow[]>(padded([]))
  // What was typed in the line, or restored, is newer than the rows.
  const rows = writeRows(kept) === text ? kept : padded(readRows(text))

  const change = (next: readonly CasesRow[]): void => {
    setKept(next)
    props.onAnswer(writeRows(next))
  }
  const replace = (index: number, row: CasesRow) =>
    change(rows.map((one, place) => (place === index ? row : one)))

  return (
    <div className="cases">
      <fieldset className="cases-rows">
        <legend className="answer-label">
          Your answer, <span className="answer-kind">row by row</span>
        </legend>
        <ol>
          {rows.map((row, index) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
              key={index}
              row={row}
              number={index + 1}
              isLive={props.isLive}
              onChange={changed => replace(index, changed)}
              onRemove={
                rows.length > 1 ? () => change(rows.filter((_, place) => place !== index)) : null
              }
              onFirstUse={props.onFirstUse}
            />
          ))}
        </ol>
        <button
          type="button"
          className="tool-button"
          disabled={!props.isLive || rows.length >= ROWS_MAX}
          onClick={() => setKept([...rows, NO_ROW])}
        >
          Add a row
        </button>
      </fieldset>
      <AnswerField {...props} />
    </div>
  )
}
