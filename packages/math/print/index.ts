export { formatNumber } from './format-number'
export { toMathml } from './mathml'
export { conditionToTex, nameToTex, toTex } from './tex'
export { conditionToText, toText } from './text'
