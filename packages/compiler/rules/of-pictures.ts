import { errorRule } from '../issues'

/** A picture that is not there: it must lie in the lesson's own folder. */
export const pictureMissing = errorRule(
  'picture-missing',
  'Put a png, jpg, webp or svg file into the folder of the lesson, and write its name only.',
)

/** A file that is no picture of the kind that its name says, or an SVG file without a size. */
export const pictureUnreadable = errorRule(
  'picture-unreadable',
  'Save it again as png, jpg, webp or svg; an svg file needs width and height, or a viewBox.',
)

/** A file of more than a megabyte. */
export const pictureTooLarge = errorRule(
  'picture-too-large',
  'Make it smaller: a picture of 1600 pixels across is enough, and svg for drawings.',
)

/** A picture without words for those who do not see it. */
export const pictureWithoutText = errorRule(
  'picture-without-text',
  'Say between the square brackets what is to be seen in it.',
)
