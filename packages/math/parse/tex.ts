// A TeX command is read as the plain sign or word it stands for; the tables keep it short.
const table = (rows: readonly (readonly [read: string, commands: string])[]) =>
  new Map(
    rows.flatMap(([read, commands]) => commands.split(' ').map(name => [name, read] as const)),
  )

/** Commands that stand for a sign. */
export const TEX_SIGNS: ReadonlyMap<string, string> = table([
  ['*', 'cdot times ast star odot cdotp'],
  ['/', 'div slash'],
  ['<=', 'le leq leqslant'],
  ['>=', 'ge geq geqslant'],
  ['!=', 'ne neq'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['=', 'eq coloneqq'],
  ['≈', 'approx simeq'],
  ['->', 'to rightarrow Rightarrow mapsto implies'],
  ['|', 'vert mid |'],
  ["'", 'prime'],
  ['(', 'lparen'],
  [')', 'rparen'],
  ['[', 'lbrack'],
  [']', 'rbrack'],
  ['{', 'lbrace {'],
  ['}', 'rbrace }'],
  ['⌊', 'lfloor'],
  ['⌋', 'rfloor'],
  ['⌈', 'lceil'],
  ['⌉', 'rceil'],
  ['_', '_'],
])

/** Commands that stand for a word. */
export const TEX_WORDS: ReadonlyMap<string, string> = table([
  ['e', 'exponentialE eulerE'],
  ['d', 'differentialD partial dd'],
  ['infinity', 'infty'],
  ['and', 'land wedge'],
  ['or', 'lor vee'],
  ['not', 'lnot neg'],
  ['theta', 'vartheta'],
  ['epsilon', 'varepsilon'],
  ['phi', 'varphi'],
  ['sigma', 'varsigma'],
])

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Commands that are read as nothing: spacing, sizes, frames. */
export const TEX_SKIPPED = words(
  ', ; : ! > ( ) [ ] quad qquad enspace thinspace displaystyle textstyle scriptstyle limits ' +
    'nolimits mathstrut strut boxed underline middle hfill placeholder ' +
    'left right mleft mright bigl bigr Bigl Bigr biggl biggr Biggl Biggr big Big bigg Bigg',
)

/** Commands that open or close with the sign behind them. */
export const TEX_OPENING = words('left mleft bigl Bigl biggl Biggl')
/** See `TEX_OPENING`. */
export const TEX_CLOSING = words('right mright bigr Bigr biggr Biggr')

/** Commands whose braces are taken away: `\mathrm{sech}` is read as `sech`. */
export const TEX_TEXT = words(
  'text mathrm operatorname mathit mathbf mathsf mathtt textrm textit textbf mathbb mathcal ' +
    'boldsymbol bm mbox mathds mathop mathrel operatorname*',
)

/** Commands for a fraction. */
export const TEX_FRACTIONS = words('frac dfrac tfrac cfrac')

/** Environments of lines, which are read as what stands in them. */
export const TEX_LINES = words(
  'aligned align alignat alignedat split gather gathered equation displaymath math eqnarray',
)

/** Environments that are read as cases. */
export const TEX_CASES = words('cases dcases rcases array matrix')
