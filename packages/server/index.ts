export { Fault, type FaultCode } from './fault'
export { getRoot, getSettings, type Settings } from './settings'
