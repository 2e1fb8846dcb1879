import 'mathlive/fonts.css'

/** The editor's fonts, from our own server: loaded with this file. */
export const EQUATION_FONTS = 'KaTeX'
