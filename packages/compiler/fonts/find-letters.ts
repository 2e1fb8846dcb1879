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

const classesOf = (attributes: string): ReadonlySet<string> =>
  new Set(/\bclass="([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/) ?? [])

type Place = { readonly face: Face; readonly isShown: boolean }

const enter = (attributes: string, { face, isShown }: Place): Place => {
  const classes = classesOf(attributes)
  return {
    face: faceOf(classes, face),
    // Screen readers' MathML stands beside what is shown, in no font of ours.
    isShown: (isShown || classes.has('katex')) && !classes.has('katex-mathml'),
  }
}

/** The letters that HTML made by KaTeX shows, by font: `KaTeX_Math-Italic` → a, z. */
export const findLetters = (html: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const letters = new Map<string, Set<string>>()
  const places: Place[] = [{ face: PAGE, isShown: false }]
  for (const [, closing, name = '', attributes = '', selfClosing, text] of html.matchAll(TOKEN)) {
    const place = places.at(-1) ?? { face: PAGE, isShown: false }
    if (text !== undefined) {
      if (!place.isShown) continue
      const font = fontOf(place.face)
      const known = letters.get(font) ?? new Set()
      for (const letter of decode(text)) known.add(letter)
      letters.set(font, known)
    } else if (closing === '/') {
      if (places.length > 1) places.pop()
    } else if (selfClosing !== '/' && !VOID.has(name)) {
      places.push(enter(attributes, place))
    }
  }
  return letters
}
