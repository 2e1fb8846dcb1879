import type { Example } from './example'

/** The golden angle, in radians: points that turn by it lie evenly, like the seeds of a sunflower. */
const GOLDEN_ANGLE = 2.399963
/** √2 − 1: radii that follow no pattern of the angles. */
const FRACTION = 0.414214

const rounded = (coordinate: number): number => Math.round(coordinate * 100) / 100

const onCircle = (radius: number, angle: number): readonly [number, number] => [
  rounded(radius * Math.cos(angle)),
  rounded(radius * Math.sin(angle)),
]

/** `count` points in a disc: the k-th at radius $R \sqrt{(k + 1/2)/count}$, k golden angles round. */
const disc = (count: number, radius: number): (readonly [number, number])[] =>
  Array.from({ length: count }, (_, k) =>
    onCircle(radius * Math.sqrt((k + 0.5) / count), k * GOLDEN_ANGLE),
  )

/** An island of class 1 in a lake of class 0: no straight line divides them. */
const island = (): readonly Example[] => [
  ...disc(32, 1.05).map(([x1, x2]): Example => [x1, x2, 1]),
  ...Array.from({ length: 48 }, (_, k): Example => {
    const radius = 1.75 + 0.95 * ((k * FRACTION) % 1)
    return [...onCircle(radius, k * GOLDEN_ANGLE), 0]
  }),
]

/** Four round fields; those that lie across from each other are of one class. */
const quarters = (): readonly Example[] =>
  [
    [1.4, 1.4, 1],
    [-1.4, -1.4, 1],
    [-1.4, 1.4, 0],
    [1.4, -1.4, 0],
  ].flatMap(([x1 = 0, x2 = 0, y]) =>
    disc(20, 1.1).map(([d1, d2]): Example => [rounded(x1 + d1), rounded(x2 + d2), y === 1 ? 1 : 0]),
  )

const SETS = { island, quarters } as const

/** The sets of examples that come with the course, each made by the formula above. */
export type ExampleSet = keyof typeof SETS
export const EXAMPLE_SETS = Object.keys(SETS) as readonly ExampleSet[]
/** Every coordinate lies between minus and plus this. */
export const EXAMPLES_REACH = 3

/** Whether a text names one of them. */
export const isExampleSet = (name: string): name is ExampleSet => Object.hasOwn(SETS, name)

/** Eighty examples, coordinates to hundredths. */
export const makeExamples = (name: ExampleSet): readonly Example[] => SETS[name]()
