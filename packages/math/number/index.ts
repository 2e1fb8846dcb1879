export * from './rational'
export * from './read-number'
