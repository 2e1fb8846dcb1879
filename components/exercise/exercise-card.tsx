import { type DealtExercise, dealtParts, hasTypedLines, isByPart } from '@slopewise/lesson'
import { type FormEvent, useEffect, useRef } from 'react'
import { CompiledHtml } from '@/components/math/html'
import { useIsLive } from '@/components/ui/use-is-live'
import { ExerciseMark } from './exercise-mark'
import type { ExerciseState } from './exercise-state'
import { HelpButtons, HelpTexts } from './help'
import type { Judged } from './judged'
import { prepareSending } from './outbox/outbox'
import { Question } from './question'
import type { Reading } from './read-typed'
import { SlipNote } from './slip-note'
import { TroubleNote } from './trouble-note'
import { useExercise } from './use-exercise'
import { useHelp } from './use-help'
import { type FoundSlip, useReader } from './use-reader'
import { VerdictPanel } from './verdict-panel'

const FREE_TRIES = 'Try as often as you like: tries and hints cost nothing.'
const OF_EACH_PART = 'What is said of each part will stand here.'

const FIRST_COUNTS = 'Your first answer counts. After a hint or a miss the skill comes back sooner.'

type OutcomeProps = {
  readonly state: ExerciseState
  readonly text: string
  readonly isSlipShown: boolean
  readonly isReview: boolean
  readonly hasParts: boolean
  readonly onStartAgain: () => void
}

/** The place below the answer, never empty, where marks and troubles appear and are read out. */
const Outcome = ({ state, text, isSlipShown, onStartAgain, ...asked }: OutcomeProps) => {
  const { trouble, judged, clearedAt } = state
  const slip = trouble?.kind === 'slip' ? trouble : null
  const untried = asked.isReview ? FIRST_COUNTS : FREE_TRIES
  const isIdle = judged === null && (trouble === null || (slip !== null && isSlipShown))
  return (
    <div className="outcome" role="status" aria-busy={state.isSending}>
      {slip !== null && isSlipShown && <p className="visually-hidden">{slip.message}</p>}
      {slip !== null && !isSlipShown && (
        <SlipNote text={text} span={slip.span} problem={slip.message} advice="" />
      )}
      {trouble !== null && trouble.kind !== 'slip' && <TroubleNote trouble={trouble} />}
      {judged !== null && (trouble === null || slip !== null) && (
        <VerdictPanel judged={judged} onStartAgain={onStartAgain} />
      )}
      {isIdle && (
        <p className="outcome-idle">
          {asked.hasParts && `${OF_EACH_PART} `}
          {clearedAt === null ? untried : 'Cleared. Your earlier tries are kept.'}
        </p>
      )}
    </div>
  )
}

const submitLabel = ({ isSending, trouble }: ExerciseState): string => {
  if (isSending) return 'Checking …'
  return trouble?.kind === 'unreachable' ? 'Try again' : 'Check'
}

/** An exercise outside of its lesson: when a review dealt it, and what it is called there. */
export type Sitting = { readonly dealtAt: string; readonly title: string }

type HeadProps = {
  readonly titleId: string
  readonly number: number
  readonly address: string
  readonly sitting: Sitting | undefined
}

const ExerciseHead = ({ titleId, number, address, sitting }: HeadProps) =>
  sitting === undefined ? (
    <header className="exercise-head">
      <h3 id={titleId} className="exercise-title">
        Exercise {number}
      </h3>
      <ExerciseMark address={address} />
    </header>
  ) : (
    <header className="exercise-head">
      <h2 id={titleId} className="exercise-title">
        {sitting.title}
      </h2>
    </header>
  )

/** Tells the parent of every mark that is shown, also of one that a reload brought back. */
const useReport = (
  judged: Judged | null,
  onJudged: ((judged: Judged) => void) | undefined,
): void => {
  const report = useRef(onJudged)
  report.current = onJudged
  useEffect(() => {
    if (judged !== null) report.current?.(judged)
  }, [judged])
}

/** The text in which the slip is, and what is known of it beneath its field. */
const slipTextOf = (
  exercise: DealtExercise,
  { answer, trouble }: ExerciseState,
  read: ReturnType<typeof useReader>['read'],
): { readonly text: string; readonly reading: Reading | null } => {
  if (!isByPart(answer)) {
    return { text: typeof answer === 'string' ? answer : '', reading: read(exercise, answer) }
  }
  const name = trouble?.kind === 'slip' ? trouble.part : null
  const part = dealtParts(exercise).find(({ id }) => id === name)
  const given = part === undefined ? '' : (answer[part.id] ?? '')
  const reading = part === undefined ? null : read(part, given)
  return { text: typeof given === 'string' ? given : '', reading }
}

/** A slip in one of several lines shows beneath that line. */
const isSlipInLine = ({ kind }: DealtExercise, { trouble }: ExerciseState): boolean =>
  hasTypedLines(kind) && trouble?.kind === 'slip' && trouble.span !== null

/** Selects what the slip is about, in the field of its part or line; goes there where nothing is. */
const selectSlip = (form: HTMLFormElement | null, { part, line, span }: FoundSlip): void => {
  const ofPart = part === undefined ? '' : `[data-part="${part}"] `
  const ofLine = line === undefined ? '' : `[data-typed-line="${line}"] `
  const text = form?.querySelector<HTMLInputElement>(`${ofPart}${ofLine}.answer-input`)
  const input = text ?? form?.querySelector<HTMLInputElement>(`${ofPart}input`)
  input?.focus()
  if (span !== null) text?.setSelectionRange(span[0], span[1])
}

/** How another variant is had. */
export type Another = { readonly hasFailed: boolean; readonly deal: () => Promise<void> }

/** "Try another like this", once this one is solved or its solution was seen. */
const AnotherOne = ({ another, isOffered }: { another: Another | null; isOffered: boolean }) =>
  another !== null &&
  isOffered && (
    <p className="another">
      <button type="button" className="button" onClick={another.deal}>
        Try another like this
      </button>
      {another.hasFailed && (
        <span className="help-trouble"> It cannot be fetched just now. Try again in a moment.</span>
      )}
    </p>
  )

/** What an exercise is shown by, in its lesson or in a review. */
export type ExerciseProps = {
  readonly exercise: DealtExercise
  /** Its place among the exercises of the lesson, from 1. */
  readonly number: number
  readonly sitting?: Sitting
  readonly onJudged?: (judged: Judged) => void
}

type CardProps = ExerciseProps & {
  /** When a review or this device was dealt the variant; null for the page's own. */
  readonly dealtAt: string | null
  /** Whether that was just now, by a click. */
  readonly isFresh: boolean
  /** Null where there is no other variant to be had. */
  readonly another: Another | null
}

/** One variant: prompt, answer, mark, hints. Everything that can be done needs no reload. */
export const ExerciseCard = ({ exercise, number, sitting, onJudged, ...dealing }: CardProps) => {
  const { dealtAt, isFresh, another } = dealing
  const { state, edit, editPart, reportSlip, submit, startAgain } = useExercise(exercise, dealtAt)
  useReport(state.judged, onJudged)
  const { prepare, read, findSlip } = useReader(exercise)
  const help = useHelp(exercise)
  const isLive = useIsLive()
  const field = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const titleId = `exercise-${exercise.id}-title`
  const { text, reading } = slipTextOf(exercise, state, read)

  useEffect(() => {
    if (isFresh) form.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [isFresh])

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = await findSlip(state.answer)
    if (found === null) return submit()
    reportSlip(found.message, found)
    selectSlip(form.current, found)
  }

  // By the time an answer is typed, the parser, a session and the store are there.
  const onFirstUse = (): void => {
    void prepare()
    prepareSending()
  }

  const onStartAgain = (): void => {
    startAgain()
    const first = field.current ?? form.current?.querySelector<HTMLElement>('input, button')
    first?.focus()
  }

  return (
    <section className="exercise" id={`exercise-${exercise.id}`} aria-labelledby={titleId}>
      <ExerciseHead {...{ titleId, number, sitting }} address={exercise.address} />
      <CompiledHtml className="exercise-prompt" html={exercise.promptHtml} />
      <form
        ref={form}
        aria-labelledby={titleId}
        data-exercise={exercise.address}
        data-variant={exercise.variant}
        data-hash={exercise.hash}
        noValidate
        onSubmit={onSubmit}
      >
        <Question
          exercise={exercise}
          state={state}
          isLive={isLive}
          field={field}
          read={read}
          onAnswer={edit}
          onPartAnswer={editPart}
          onFirstUse={onFirstUse}
        />
        <div className="exercise-actions">
          <button
            type="submit"
            className="button button-main exercise-check"
            // Sent by the browser itself, the answer would leave the page instead of being marked.
            disabled={!isLive}
            aria-disabled={state.isSending || undefined}
          >
            {submitLabel(state)}
          </button>
          <HelpButtons exercise={exercise} help={help} isFresh={sitting !== undefined} />
        </div>
        <Outcome
          state={state}
          text={text}
          isReview={sitting !== undefined}
          isSlipShown={(reading !== null && !reading.ok) || isSlipInLine(exercise, state)}
          hasParts={exercise.kind === 'parts'}
          onStartAgain={onStartAgain}
        />
        <AnotherOne
          another={another}
          isOffered={state.judged?.verdict === 'correct' || help.solution !== null}
        />
        <HelpTexts help={help} />
      </form>
    </section>
  )
}
