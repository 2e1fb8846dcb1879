/** How a piece of a formula is set; what is left out is as in the piece around it. */
export type Face = {
  readonly family: string
  readonly isBold: boolean
  readonly isItalic: boolean
}

type Rule = { readonly classes: readonly string[]; readonly face: Partial<Face> }

const rule = (classes: string, face: Partial<Face>): readonly Rule[] =>
  classes.split(', ').map(names => ({ classes: names.split('.'), face }))

/** The rules of KaTeX's own style sheet about fonts, in its order: the last one that fits wins. */
const RULES: readonly Rule[] = [
  ...rule('katex', { family: 'Main', isBold: false, isItalic: false }),
  ...rule('textbf', { isBold: true }),
  ...rule('textit', { isItalic: true }),
  ...rule('textrm', { family: 'Main' }),
  ...rule('texttt, mathtt', { family: 'Typewriter' }),
  ...rule('mathnormal', { family: 'Math', isItalic: true }),
  ...rule('mathit', { family: 'Main', isItalic: true }),
  ...rule('mathrm', { isItalic: false }),
  ...rule('mathbf', { family: 'Main', isBold: true }),
  ...rule('boldsymbol', { family: 'Math', isBold: true, isItalic: true }),
  ...rule('amsrm, mathbb, textbb', { family: 'AMS' }),
  ...rule('mathcal', { family: 'Caligraphic' }),
  ...rule('mathfrak, textfrak', { family: 'Fraktur' }),
  ...rule('mathscr, textscr', { family: 'Script' }),
  ...rule('mathsf, textsf', { family: 'SansSerif' }),
  ...rule('mainrm', { family: 'Main', isItalic: false }),
  ...rule('delimsizing.size1, delim-size1, op-symbol.small-op', { family: 'Size1' }),
  ...rule('delimsizing.size2, op-symbol.large-op', { family: 'Size2' }),
  ...rule('delimsizing.size3', { family: 'Size3' }),
  ...rule('delimsizing.size4, delim-size4', { family: 'Size4' }),
]

/** The face of an element with these classes, inside one that is set in `around`. */
export const faceOf = (classes: ReadonlySet<string>, around: Face): Face =>
  Object.assign(
    {},
    around,
    ...RULES.filter(one => one.classes.every(name => classes.has(name))).map(({ face }) => face),
  )

const STYLES = { 'false false': 'Regular', 'true false': 'Bold', 'false true': 'Italic' } as const

/** The name of a face's file in KaTeX's folder of fonts, without its ending: `KaTeX_Math-Italic`. */
export const fontOf = ({ family, isBold, isItalic }: Face): string => {
  const key = `${isBold} ${isItalic}`
  const style = key in STYLES ? STYLES[key as keyof typeof STYLES] : 'BoldItalic'
  return `KaTeX_${family}-${style}`
}
