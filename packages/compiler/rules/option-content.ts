import { errorRule } from '../issues'

/** An option that shows nothing: no words, no curve, and no formula that could be made for it. */
export const optionContent = errorRule(
  'option-content',
  'Write something in it, give it curve="…", or say on the exercise what formulas are made of: of="g\'(z)".',
)
