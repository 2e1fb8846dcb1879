'use client'

import type { AccountReply } from '@slopewise/lesson/account'
import { reloadAccount, useAccount } from './account-store'
import { DataSection } from './data-section'
import { PasswordSection } from './password-section'
import { SessionList } from './session-list'

type Account = Extract<AccountReply, { kind: 'account' }>

const ROLE_WORDS = { student: 'learner', instructor: 'instructor', admin: 'administrator' } as const

const Nobody = () => (
  <>
    <p>
      You are not signed in, and nothing is kept of you here. You can learn without an account: your
      answers then belong to this browser alone.
    </p>
    <p className="button-row">
      <a className="button button-main" href="/sign-in?next=/account">
        Sign in
      </a>
      <a className="button button-quiet" href="/sign-up">
        Make an account
      </a>
    </p>
  </>
)

const Anonymous = () => (
  <>
    <p>
      You are learning without an account. Your answers belong to this browser: where its cookies
      go, they go. With an account you find them everywhere, and what you have done so far comes
      along.
    </p>
    <p className="button-row">
      <a className="button button-main" href="/sign-up">
        Make an account
      </a>
      <a className="button button-quiet" href="/sign-in">
        Sign in
      </a>
    </p>
    <DataSection hasPassword={false} />
  </>
)

const Own = ({ account }: { account: Account }) => (
  <>
    <dl className="facts">
      <div>
        <dt>Name</dt>
        <dd>{account.name}</dd>
      </div>
      <div>
        <dt>E-mail</dt>
        <dd>
          {account.email}
          {!account.emailVerified && ' (not confirmed)'}
        </dd>
      </div>
      <div>
        <dt>Role</dt>
        <dd>{ROLE_WORDS[account.role]}</dd>
      </div>
    </dl>
    <SessionList />
    <PasswordSection email={account.email} />
    <DataSection hasPassword />
  </>
)

/** Everything that somebody can see and do about their account, or about having none. */
export const AccountPage = () => {
  const account = useAccount()
  if (account === 'loading') return <p aria-busy="true">Looking up who you are …</p>
  if (account === 'failed') {
    return (
      <>
        <p role="alert">Who you are could not be looked up. Nothing is lost.</p>
        <button type="button" className="button button-quiet" onClick={() => void reloadAccount()}>
          Try again
        </button>
      </>
    )
  }
  if (account.kind === 'account') return <Own account={account} />
  return account.kind === 'anonymous' ? <Anonymous /> : <Nobody />
}
