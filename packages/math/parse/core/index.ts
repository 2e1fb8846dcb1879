export { readInto, readPlainly } from './read-plainly'
