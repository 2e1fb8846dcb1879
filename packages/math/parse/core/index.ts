export { readInto } from './read-into'
export { readPlainly } from './read-plainly'
