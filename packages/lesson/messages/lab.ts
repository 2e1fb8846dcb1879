import type { Wording } from './wording'

/** What happens at a place of a curve; `{left}` and `{right}` are slopes, `{from}` to `{to}` a range of slopes. */
export const PLACE_WORDS = {
  kink: [
    'a kink: slope {left} from the left, {right} from the right; every slope in [{from}, {to}] is a subgradient',
    'a kink: slope {left} from the left, {right} from the right',
    'a kink: the two sides have different slopes',
  ],
  vertical: 'a vertical tangent: the slope grows without bound',
  jump: 'a jump: no slope',
  pole: 'a pole: the function grows without bound',
  hole: 'a hole: the function has no value',
  edge: 'the function ends',
  minimum: 'a lowest point',
  maximum: 'a highest point',
  inflection: 'the slope is greatest or least nearby',
} as const satisfies Readonly<Record<string, Wording>>

export type PlaceKind = keyof typeof PLACE_WORDS

/** What a page says about a link that reopens the function lab. */
export const LAB_LINK_WORDS = {
  'no-function': 'This link holds no function; the lab is as it was.',
  'too-long': 'The function in this link is too long; the lab is as it was.',
  'bad-range': 'This link holds no range that can be drawn; the lab is as it was.',
  slip: 'The function in this link cannot be read; the lab is as it was.',
} as const satisfies Readonly<Record<string, string>>

export type LabLinkTrouble = keyof typeof LAB_LINK_WORDS

/** What a function gets that has no value in the whole range. */
export const LAB_WORDS = {
  nowhere: {
    problem: 'This function has no value anywhere in the range.',
    advice: 'Choose another range, or change the function.',
  },
} as const
