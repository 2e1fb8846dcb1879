export * from './evaluate'
export * from './number'
export * from './tree'
