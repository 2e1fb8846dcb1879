/** Pairs of `pairs.jsonl` that are not decided yet, by the reason. The lists may only shrink. */
const UNDECIDED_BY_REASON: Readonly<Record<string, readonly string[]>> = {
  'borders without a name': [
    'more-0008', 'more-0009', 'more-0010', 'more-0015', 'more-0019', 'more-0055', 'more-0056',
    'more-0060', 'more-0169', 'more-0436', 'more-2374',
  ],
  'guards of two variables': [
    'more-0328', 'more-0356', 'more-0428', 'more-0430', 'more-0433', 'more-2438', 'more-2483',
    'more-2485',
  ],
  'guards with logarithms, or points where logarithms are near 0': [
    'more-0437',
  ],
  'inverse angles: values and identities beyond oddness': [
    'more-0310', 'more-0311', 'more-0312', 'more-0313', 'more-0314', 'more-0353', 'more-0408',
    'more-0409', 'more-0410', 'more-0423', 'more-0424', 'more-0425',
    'more-0426', 'more-0694', 'more-2597', 'more-2598', 'more-2599',
  ],
  'signs of sines, and angles of sevenths of π': [
    'more-0233', 'more-0236', 'more-0237', 'more-0246', 'more-2588', 'more-2589',
  ],
  'signs of sums with roots': [
    'more-0214', 'more-0294', 'more-0295', 'more-0319', 'more-0343', 'more-0344',
    'more-0383', 'more-0385', 'more-0432', 'more-1674', 'more-2105',
  ],
  'signs of sums with roots inside inverse hyperbolic functions': [
    'more-0229', 'more-0230', 'more-0367', 'more-0370', 'more-0372', 'more-2416', 'blind-0194',
    'blind-0195',
  ],
  'stairs of bounded functions, or too many of them': [
    'more-0145', 'more-0146', 'more-0147', 'more-0148', 'more-0150', 'more-0249', 'more-2278',
    'more-2279', 'more-2281', 'more-2283', 'more-2284',
  ],
}

/** All of them. */
export const UNDECIDED: readonly string[] = Object.values(UNDECIDED_BY_REASON).flat()

/** Pairs that are decided otherwise than labelled, or not read. */
export const WRONG: readonly string[] = [
  'more-0413', // tanh(atanh(x)) against sin(asin(x))
]

/** Attacks that are accepted: a false proof, each with its reason. */
export const ACCEPTED: readonly string[] = []

/** Inputs that are read otherwise than a person means them. */
export const MISREAD: readonly string[] = [
]

/** Inputs that a person can read, refused. */
export const REFUSED_ALTHOUGH_READABLE: readonly string[] = [
]
