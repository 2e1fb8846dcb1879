/** What is drawn, without how it looks: shapes with their numbers, words with their places. */
export type Shape = {
  /** `path.plot-curve`, `text.plot-tick`; words behind it. */
  readonly name: string
  readonly numbers: readonly number[]
}

const ELEMENT = /<(?:(path|line|circle|rect|g)\b([^>]*)|(text)\b([^>]*)>([\s\S]*?)<\/text)>/g
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g
const NUMBER = /-?\d+(?:\.\d+)?/g
const PLACED = ['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'width', 'height', 'transform']

/** Rounding starts at the step where the lesson says so: further left the errors are chance. */
const isChance = (className: string): boolean =>
  className.startsWith('check-line') || className === 'check-dot'
const CHANCE_KEPT = 2 * 12

const readShape = (tag: string, attributes: string, words: string): Shape => {
  const found = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, value]))
  const className = found.get('class') ?? ''
  const numbers = PLACED.flatMap(key =>
    [...(found.get(key) ?? '').matchAll(NUMBER)].map(([number]) => Math.round(10 * Number(number))),
  )
  const text = tag === 'text' ? ` ${words.replace(/<[^>]*>/g, '')}` : ''
  return {
    name: `${tag}.${className.replaceAll(' ', '.')}${text}`,
    numbers: isChance(className) ? numbers.slice(-CHANCE_KEPT) : numbers,
  }
}

/** The shapes of all drawings in a page's markup, in tenths of the drawing's unit. */
export const readGeometry = (html: string): readonly Shape[] =>
  [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)]
    .flatMap(([drawing]) =>
      [...drawing.matchAll(ELEMENT)].map(([, shape, placed = '', text, where = '', words = '']) =>
        shape === undefined ? readShape(text ?? '', where, words) : readShape(shape, placed, ''),
      ),
    )
    // Of groups only those count that are put somewhere: handles.
    .filter(({ name, numbers }) => !name.startsWith('g.') || numbers.length > 0)

/** One shape a line: short, and what a change touches can be read. */
export const writeGeometry = (shapes: readonly Shape[]): readonly string[] =>
  shapes.map(({ name, numbers }) =>
    [name, ...(numbers.length > 0 ? [numbers.join(' ')] : [])].join(' | '),
  )

export const parseGeometry = (lines: readonly string[]): readonly Shape[] =>
  lines.map(line => {
    const [name = '', numbers = ''] = line.split(' | ')
    return { name, numbers: numbers === '' ? [] : numbers.split(' ').map(Number) }
  })

/** Tenths of the drawing's unit: a quarter of a pixel of a wide figure. */
const TOLERANCE = 2

const isSame = (left: Shape, right: Shape | undefined): boolean =>
  left.name === right?.name &&
  left.numbers.length === right.numbers.length &&
  left.numbers.every((one, index) => Math.abs(one - (right.numbers[index] ?? 0)) <= TOLERANCE)

const short = (shape: Shape | undefined): string =>
  shape === undefined ? 'nothing' : (writeGeometry([shape])[0] ?? '').slice(0, 90)

/** In words what differs, the first few of it; empty where nothing does. */
export const compareGeometry = (
  stored: readonly Shape[],
  drawn: readonly Shape[],
): readonly string[] => {
  const longer = Math.max(stored.length, drawn.length)
  const places = Array.from({ length: longer }, (_, index) => index)
  return places
    .filter(index => {
      const one = stored[index]
      return one === undefined || !isSame(one, drawn[index])
    })
    .slice(0, 3)
    .map(index => `was ${short(stored[index])}, is ${short(drawn[index])}`)
}
