export * from './rational'
