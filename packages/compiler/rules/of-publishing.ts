import { warningRule } from '../issues'

/** Rules of what learners have met already. */
export const answerChanged = warningRule(
  'answer-changed',
  'Attempts keep the verdicts that they were given; go back to the old answer if this is not meant.',
)

export const exerciseRemoved = warningRule(
  'exercise-removed',
  'Its attempts are kept under the old id; give the exercise that id again if it was only renamed.',
)

export const lessonHidden = warningRule(
  'lesson-hidden',
  'Learners will not find it; its attempts are kept. Take the line out again if this is not meant.',
)

export const lessonRemoved = warningRule(
  'lesson-removed',
  'Its attempts are kept under the old address; give its folder that name again if it was only renamed.',
)
