import { errorRule } from '../issues'

/** A folder whose name cannot be part of an address. */
export const folderName = errorRule(
  'folder-name',
  'Use small letters, digits and single hyphens, and for a lesson its number first: 01-sigmoid.',
)
