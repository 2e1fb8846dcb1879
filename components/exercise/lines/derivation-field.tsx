import type { DealtExercise } from '@slopewise/lesson'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { CompiledHtml } from '@/components/math/html'
import { CloseIcon, PlusIcon } from '@/components/ui/icons'
import type { FieldProps } from '../field-props'
import { type DerivationRow, finishedTexts, rowsOf, withoutLine, withText } from './derivation-rows'
import { LineNote } from './line-note'
import type { ShownMark } from './read-lines'
import { TypedLine } from './typed-line'
import { type LineReader, useLineReader } from './use-line-reader'

const endWords = ({ task }: DealtExercise): string => {
  const names = task?.kind === 'derivation' ? task.end.names : null
  return names === null ? 'no derivative left to take' : `only ${names.join(', ')} in it`
}

type RowProps = {
  readonly row: DerivationRow
  readonly mark: ShownMark | null
  readonly typed: Omit<Parameters<typeof TypedLine>[0], 'index' | 'label' | 'text' | 'note'>
  readonly onRemove: (() => void) | null
}

const Row = ({ row, mark, typed, onRemove }: RowProps) => {
  if (row.kind === 'given') {
    return (
      <li className="derivation-row" data-state={mark?.state}>
        <span className="line-number">{row.number}</span>
        <CompiledHtml as="span" className="given-line" html={row.html} />
      </li>
    )
  }
  return (
    <li className="derivation-row" data-state={mark?.state}>
      <span className="line-number">{row.number}</span>
      <TypedLine
        {...typed}
        index={row.own}
        label={<span className="visually-hidden">Line {row.number}</span>}
        text={row.text}
        note={<LineNote mark={mark} />}
      />
      {onRemove !== null && (
        <button
          type="button"
          className="line-remove"
          aria-label={`Take line ${row.number} out`}
          title={`Take line ${row.number} out`}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      )}
    </li>
  )
}

/** A mark for each finished line, worked out anew only when one of them changes. */
const useMarks = (
  exercise: DealtExercise,
  texts: readonly string[],
  reader: LineReader | null,
): readonly (ShownMark | null)[] => {
  const { task } = exercise
  const known = useRef<{ readonly key: string; readonly marks: readonly (ShownMark | null)[] }>(
    null,
  )
  if (task?.kind !== 'derivation' || reader === null) return []
  const key = JSON.stringify(texts)
  if (known.current?.key !== key) {
    known.current = { key, marks: reader.markTexts(exercise, task, texts) }
  }
  return known.current.marks
}

/** Where the focus goes once a line that was asked for is there. */
const useLineFocus = () => {
  const box = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<number | null>(null)
  useEffect(() => {
    if (wanted === null) return
    box.current?.querySelector<HTMLElement>(`[data-typed-line="${wanted}"] input`)?.focus()
    setWanted(null)
  }, [wanted])
  return { box, focusLine: setWanted }
}

/**
 * A derivation, typed line by line. Each line is marked as soon as it is finished (by Enter, or by
 * going on), which is no attempt; Enter on the last one opens another.
 */
export const DerivationField = (props: FieldProps) => {
  const { exercise, answer, isLive, onAnswer, onFirstUse } = props
  const { reader, prepare } = useLineReader()
  const [editing, setEditing] = useState<number | null>(null)
  const { box, focusLine } = useLineFocus()
  const task = exercise.task?.kind === 'derivation' ? exercise.task : null
  const rows = rowsOf(task?.lines ?? [], typeof answer === 'string' ? [] : answer)
  const isOwnWay = task?.lines.length === 0
  const count = rows.filter(({ kind }) => kind === 'typed').length
  const marks = useMarks(exercise, finishedTexts(rows, editing), reader)

  const onEnter = (own: number) => (event: KeyboardEvent) => {
    const text = rows.find(row => row.kind === 'typed' && row.own === own)?.text.trim()
    if (text === '') return
    event.preventDefault()
    setEditing(null)
    if (own + 1 < count) return focusLine(own + 1)
    if (!isOwnWay) return
    onAnswer(withText(rows, count, ''))
    focusLine(count)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll its content.
    <div ref={box} className="derivation-field" role="group" aria-label="Your derivation">
      <p className="answer-label">
        {isOwnWay ? 'Your derivation, line by line' : 'Fill in the lines that are missing'}
        <span className="answer-kind">; at the end {endWords(exercise)}</span>
      </p>
      {task !== null && <CompiledHtml as="span" className="given-line" html={task.start.html} />}
      <ol className="derivation-rows">
        {rows.map((row, index) => (
          <Row
            key={row.number}
            row={row}
            mark={marks[index] ?? null}
            onRemove={
              isOwnWay && row.kind === 'typed' && count > 1 && isLive
                ? () => onAnswer(withoutLine(rows, row.own))
                : null
            }
            typed={{
              isLive,
              reading: reader?.readTyped(exercise, row.text) ?? null,
              onText: text => row.kind === 'typed' && onAnswer(withText(rows, row.own, text)),
              onEnter: row.kind === 'typed' ? onEnter(row.own) : () => {},
              onFocus: () => {
                prepare()
                onFirstUse()
                if (row.kind === 'typed') setEditing(row.own)
              },
              onBlur: () => setEditing(null),
            }}
          />
        ))}
      </ol>
      {isOwnWay && (
        <button
          type="button"
          className="line-add"
          disabled={!isLive}
          onClick={() => {
            onAnswer(withText(rows, count, ''))
            focusLine(count)
          }}
        >
          <PlusIcon /> Another line
        </button>
      )}
    </div>
  )
}
