export {
  type Caller,
  cookiesOf,
  findCaller,
  findReader,
  requireWriter,
  type Writer,
} from './caller'
export { confirmEmail } from './confirm'
export { type DataFile, deleteOwn, downloadData } from './data'
export { findRole, requireInstructor, requireRole, takeWriteTurn } from './guard'
export { endSessions, readOwnSessions, requireAccount } from './own-sessions'
export { askForReset, changePassword, resetPassword } from './password'
export { readAccount } from './profile'
export {
  changePasswordSchema,
  confirmSchema,
  deleteSchema,
  emailSchema,
  endSessionSchema,
  formatSchema,
  resetSchema,
  signInSchema,
  signUpSchema,
} from './requests'
export { isRole } from './role'
export { getSecret } from './secret'
export { openSession, type SessionReply } from './session'
export { type SignedIn, signIn, signOut } from './sign-in'
export { sendConfirmAgain, signUp } from './sign-up'
export { AccountTrouble, addAccount, changeRole, linkFor, readAccounts } from './terminal'
