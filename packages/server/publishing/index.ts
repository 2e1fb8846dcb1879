export { requirePublisher, signPublishing } from './publisher'
