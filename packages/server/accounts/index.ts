export {
  type Caller,
  cookiesOf,
  findCaller,
  findReader,
  requireWriter,
  type Writer,
} from './caller'
export { handleAuth } from './handle-auth'
export { getSecret } from './secret'
export { openSession, type SessionReply } from './session'
