export * from './number'
export * from './tree'
