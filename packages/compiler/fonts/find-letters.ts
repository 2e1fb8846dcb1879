import { type Face, faceOf, fontOf } from './font-classes'

const PAGE: Face = { family: '', isBold: false, isItalic: false }

/** A tag with its slash, name, attributes and closing slash; or text. */
const TOKEN = /<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name] ?? whole
  })

type Place = {
  readonly face: Face
  readonly font: string
  readonly isShown: boolean
  /** What was entered from here before, by its attributes: formulas are made of few kinds of pieces. */
  readonly within: Map<string, Place>
}

/** There are some dozen faces, and each is one place. */
const PLACES = new Map<string, Place>()

const placeOf = (face: Face, isShown: boolean): Place => {
  const name = `${fontOf(face)} ${isShown}`
  const known = PLACES.get(name)
  if (known !== undefined) return known
  const place = { face, font: fontOf(face), isShown, within: new Map<string, Place>() }
  PLACES.set(name, place)
  return place
}

const OUTSIDE = placeOf(PAGE, false)

const enter = (attributes: string, { face, isShown, within }: Place): Place => {
  const names = /\bclass="([^"]*)"/.exec(attributes)?.[1] ?? ''
  const known = within.get(names)
  if (known !== undefined) return known
  const classes = new Set(names.split(/\s+/))
  // Screen readers' MathML stands beside what is shown, in no font of ours.
  const isWithin = (isShown || classes.has('katex')) && !classes.has('katex-mathml')
  const place = placeOf(faceOf(classes, face), isWithin)
  within.set(names, place)
  return place
}

/** What screen readers read: a third of the tags, and no letter of ours. */
const MATHML = /<math[\s>][\s\S]*?<\/math>/g

/** The letters that HTML made by KaTeX shows, by font: `KaTeX_Math-Italic` → a, z. */
export const findLetters = (html: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const letters = new Map<string, Set<string>>()
  const places: Place[] = [OUTSIDE]
  const shown = html.replace(MATHML, '')
  for (const [, closing, name = '', attributes = '', selfClosing, text] of shown.matchAll(TOKEN)) {
    const place = places.at(-1) ?? OUTSIDE
    if (text !== undefined) {
      if (!place.isShown) continue
      const known = letters.get(place.font) ?? new Set()
      for (const letter of decode(text)) known.add(letter)
      letters.set(place.font, known)
    } else if (closing === '/') {
      if (places.length > 1) places.pop()
    } else if (selfClosing !== '/' && !VOID.has(name)) {
      places.push(enter(attributes, place))
    }
  }
  return letters
}
