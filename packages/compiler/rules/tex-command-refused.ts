import { errorRule } from '../issues'

/** A command that reaches out of its formula or changes how others are read. */
export const texCommandRefused = errorRule('tex-command-refused', 'Write the formula without it.')
