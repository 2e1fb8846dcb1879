import { useDraggable, useDroppable } from '@dnd-kit/core'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { Children, type ReactNode, useId } from 'react'
import { CompiledHtml } from '@/components/math/html'
import { CloseIcon, DownIcon, GripIcon, PlusIcon, UpIcon } from '@/components/ui/icons'
import type { NamedLine } from './order-model'

type ToolProps = {
  readonly label: string
  readonly action: string
  readonly isOff: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** `aria-disabled`, so that the focus stays on a button whose line has reached its end. */
const Tool = ({ label, action, isOff, onPress, children }: ToolProps) => (
  <button
    type="button"
    className="order-tool"
    data-action={action}
    aria-label={label}
    title={label}
    aria-disabled={isOff || undefined}
    onClick={() => {
      if (!isOff) onPress()
    }}
  >
    {children}
  </button>
)

const LineText = ({ line }: { line: NamedLine }) => (
  <>
    <span className="order-letter">{line.letter}</span>
    <CompiledHtml as="span" className="order-text" html={line.html} />
  </>
)

type PlacedLineProps = {
  readonly line: NamedLine
  /** From 0. */
  readonly place: number
  readonly count: number
  readonly isLive: boolean
  readonly onMove: (place: number, action: 'grip' | 'up' | 'down') => void
  readonly onRemove: () => void
}

/** As a property of its own, so that a wish for less motion can overrule it. */
const placedStyle = (transform: string | undefined, transition: string | undefined) => ({
  transform,
  '--order-transition': transition,
})

/** Places that a key moves a line by. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** A line of the answer: dragged by its grip, or moved by its buttons. */
export const PlacedLine = (props: PlacedLineProps) => {
  const { line, place, count, isLive, onMove, onRemove } = props
  const sortable = useSortable({ id: line.id, disabled: !isLive })
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = sortable
  const name = `line ${line.letter}`
  return (
    <li
      ref={setNodeRef}
      className="order-line"
      data-line={line.id}
      data-dragged={sortable.isDragging || undefined}
      style={placedStyle(CSS.Translate.toString(transform), transition)}
    >
      <button
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        type="button"
        className="order-grip"
        data-action="grip"
        aria-label={`Drag ${name}`}
        onKeyDown={event => {
          const to = place + (STEPS[event.key] ?? 0)
          if (to === place) return
          event.preventDefault()
          if (to >= 0 && to < count) onMove(to, 'grip')
        }}
      >
        <GripIcon />
      </button>
      <LineText line={line} />
      <span className="order-tools">
        <Tool
          label={`Move ${name} up`}
          action="up"
          isOff={!isLive || place === 0}
          onPress={() => onMove(place - 1, 'up')}
        >
          <UpIcon />
        </Tool>
        <Tool
          label={`Move ${name} down`}
          action="down"
          isOff={!isLive || place === count - 1}
          onPress={() => onMove(place + 1, 'down')}
        >
          <DownIcon />
        </Tool>
        <Tool label={`Take ${name} out`} action="out" isOff={!isLive} onPress={onRemove}>
          <CloseIcon />
        </Tool>
      </span>
    </li>
  )
}

type SpareLineProps = {
  readonly line: NamedLine
  readonly isLive: boolean
  readonly onAdd: () => void
}

/** A line that is still to be chosen. */
export const SpareLine = ({ line, isLive, onAdd }: SpareLineProps) => {
  const { listeners, setNodeRef, transform, isDragging } = useDraggable({
    id: line.id,
    disabled: !isLive,
  })
  return (
    <li
      ref={setNodeRef}
      className="order-line"
      data-line={line.id}
      data-dragged={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform) }}
    >
      <span {...listeners} className="order-grip" aria-hidden="true">
        <GripIcon />
      </span>
      <LineText line={line} />
      <span className="order-tools">
        <Tool label={`Add line ${line.letter}`} action="add" isOff={!isLive} onPress={onAdd}>
          <PlusIcon />
        </Tool>
      </span>
    </li>
  )
}

type BoxProps = {
  readonly id: string
  readonly title: string
  readonly isEmpty: boolean
  readonly children: ReactNode
}

/** One of the two lists; a line can be dropped anywhere on it. */
export const BoxOfLines = ({ id, title, isEmpty, children }: BoxProps) => {
  const titleId = useId()
  const { setNodeRef, isOver } = useDroppable({ id })
  return (
    <div ref={setNodeRef} className="order-box" data-box={id} data-over={isOver || undefined}>
      <p id={titleId} className="order-title">
        {title}
      </p>
      {isEmpty ? (
        <p className="order-empty">
          {id === 'box:answer' ? 'Nothing yet: add the first line.' : 'No line is left.'}
        </p>
      ) : (
        <ol aria-labelledby={titleId} className="order-list">
          {Children.toArray(children)}
        </ol>
      )}
    </div>
  )
}
