/** What commands of TeX stand for, as signs and letters of our own. */

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map(pair => [pair.slice(0, pair.lastIndexOf(':')), pair.slice(pair.lastIndexOf(':') + 1)]),
  )

/** Operators, relations and brackets. */
export const SIGN_COMMANDS: ReadonlyMap<string, string> = table(`
  cdot:· times:× ast:· star:· odot:⊙ circ:∘ div:/ pm:± mp:±
  le:≤ leq:≤ leqslant:≤ ge:≥ geq:≥ geqslant:≥ lt:< gt:> ne:≠ neq:≠ approx:≈ simeq:≈ equiv:≡
  coloneqq:\u2254 triangleq:\u2254 gets:← leftarrow:← longleftarrow:← to:→ rightarrow:→ longrightarrow:→
  in:∈ sim:∼ propto:∝ implies:⇒ Rightarrow:⇒ Longrightarrow:⇒ iff:⇔ Leftrightarrow:⇔ Longleftrightarrow:⇔ therefore:⇒
  lvert:|( rvert:|) lVert:‖( rVert:‖) vert:| mid:| Vert:‖ |:‖ lbrace:{( rbrace:)} {:{( }:)} lbrack:[ rbrack:]
  langle:⟨ rangle:⟩ prime:' colon:: ldots:… dots:… cdots:… vdots:… ddots:… dotsc:… dotsb:…
  lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ top:⊤ intercal:⊤ mapsto:↦ forall:∀ leadsto:⇒ uparrow:↑ downarrow:↓ quad:␣ qquad:␣`)

/** Letters that have a command. */
export const LETTER_COMMANDS: ReadonlyMap<string, string> = table(`
  alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:θ iota:ι kappa:κ
  lambda:λ mu:μ nu:ν xi:ξ rho:ρ varrho:ρ sigma:σ tau:τ upsilon:υ phi:φ varphi:φ chi:χ psi:ψ omega:ω
  Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω
  ell:ℓ partial:∂ nabla:∇ infty:∞ pi:π`)

/** Functions that have a command of the same name. */
export const FUNCTION_COMMANDS: ReadonlySet<string> = new Set(
  'exp ln log sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth max min arg'.split(
    ' ',
  ),
)

/** Commands without meaning for the mathematics, and without an argument. */
export const SKIPPED: ReadonlySet<string> = new Set(
  `, ; : ! > displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits nonumber notag
  big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm left right middle mathstrut
  strut hfill hline remember null medspace thinspace thickspace negthinspace enspace unboldmath boldmath allowbreak nobreak hdots`.split(
    /\s+/,
  ),
)

/** Commands without meaning that have an argument in braces. */
export const SKIPPED_WITH_ARGUMENT: ReadonlySet<string> = new Set(
  'label tag because phantom hphantom vphantom hspace vspace mspace mkern kern color'.split(' '),
)

/** Boxes and lines around or below something that is read as if they were not there. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  'boxed fbox underline underbrace overbrace overline underbracket colorbox mathop mathrel mathord mathbin mathinner mathopen mathclose smash ensuremath cancel bcancel xcancel'.split(
    ' ',
  ),
)

/** Letters in another style: bold for vectors, upright. */
export const STYLES: ReadonlySet<string> = new Set(
  'mathbf boldsymbol bm vec mathit mathbfit pmb bold symbf mathnormal'.split(' '),
)

/** Accents that make another letter. */
export const ACCENTS: ReadonlyMap<string, string> = table(
  'hat:\u0302 widehat:\u0302 bar:\u0304 tilde:\u0303 widetilde:\u0303 dot:\u0307 ddot:\u0308',
)
