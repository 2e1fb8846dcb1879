export { readPlainly } from './read-plainly'
