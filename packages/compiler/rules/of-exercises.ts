import { errorRule } from '../issues'

/** Rules of exercises, found while they are read and graded. */
export const duplicateExerciseId = errorRule(
  'duplicate-exercise-id',
  'Give it an id of its own: it is part of the address under which answers are kept.',
)

export const exerciseKind = errorRule(
  'exercise-kind',
  'Use kind="number", kind="expression" or kind="choice".',
)

export const exerciseProp = errorRule('exercise-prop', 'Take it out.')

export const exerciseContent = errorRule('exercise-content', 'Write it in another way.')

export const exercisePrompt = errorRule(
  'exercise-without-prompt',
  'Write the question right after <Exercise …>.',
)

export const exerciseHint = errorRule(
  'exercise-without-hint',
  'Add at least one <Hint> that leads on without giving the answer.',
)

export const exerciseSolution = errorRule(
  'exercise-without-solution',
  'Add one <Solution> with the whole way to the answer.',
)

export const unknownSkill = errorRule(
  'unknown-skill',
  'Name one of the skills of the front matter, or add it there.',
)

export const answerMissing = errorRule('answer-missing', `Add answer="g'(0)", in plain maths.`)

export const answerUnparsed = errorRule(
  'exercise-key-unparsed',
  'Write the key in plain maths, in the lesson\'s names: answer="g\'(0)".',
)

export const answerNames = errorRule(
  'answer-names',
  'List the names that the answer may use: in="a".',
)

export const answerValue = errorRule(
  'answer-without-value',
  'Where that is the right answer, write answer="undefined".',
)

export const toleranceUnread = errorRule(
  'tolerance-unreadable',
  'Write tolerance="5e-3" for a relative one, tolerance="abs 0.01" for an absolute one.',
)

export const variantValue = errorRule(
  'variant-value',
  'Give every name a number in plain maths: z0="ln 2".',
)

export const variantNames = errorRule('variant-names', 'Give the same names in every <Variant>.')

export const duplicateVariant = errorRule('duplicate-variant', 'Change its values, or take it out.')

export const optionsMissing = errorRule(
  'choice-without-options',
  'Add two or more <Option>, one of them <Option correct>.',
)

export const optionCorrect = errorRule(
  'choice-correct-option',
  'Mark the right option: <Option correct>.',
)

export const duplicateOption = errorRule('duplicate-option', 'Give it an id of its own: id="…".')

export const feedbackWhen = errorRule(
  'feedback-when',
  'Name a wrong answer in plain maths, the id of an option, or a reason tag.',
)

export const acceptsFails = errorRule(
  'accepts-fails',
  'Mend the answer or its tolerance, or take this test out.',
)

export const rejectsFails = errorRule(
  'rejects-fails',
  'Mend the answer or its tolerance, or take this test out.',
)
