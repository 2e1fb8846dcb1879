'use client'

import type { AccountReply } from '@slopewise/lesson/account'
import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import { noteSignedOut } from '@/components/exercise/device-learner'
import { postJson } from './account-request'
import { useAccountIfKnown } from './account-store'

type Account = Extract<AccountReply, { kind: 'account' }>

/** What this page knows is of somebody else from then on: a new one is loaded. */
const signOut = async (): Promise<void> => {
  const outcome = await postJson('/api/account/sign-out', {})
  if (outcome.ok) noteSignedOut()
  window.location.assign('/')
}

const useClosing = () => {
  const details = useRef<HTMLDetailsElement>(null)
  const close = (): void => details.current?.removeAttribute('open')
  return {
    ref: details,
    close,
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close()
    },
    onKeyDown: ({ key }: KeyboardEvent<HTMLElement>): void => {
      if (key !== 'Escape') return
      close()
      details.current?.querySelector('summary')?.focus()
    },
  }
}

const OwnMenu = ({ account }: { account: Account }) => {
  const { ref, close, onBlur, onKeyDown } = useClosing()
  return (
    <details ref={ref} className="account-menu" onBlur={onBlur} onKeyDown={onKeyDown}>
      <summary aria-label={`Account of ${account.name}`}>
        <span className="account-name">{account.name}</span>
      </summary>
      <ul>
        <li>
          <a href="/account" onClick={close}>
            Your account
          </a>
        </li>
        {account.role !== 'student' && (
          <li>
            <a href="/teach" onClick={close}>
              Your class
            </a>
          </li>
        )}
        <li>
          <button type="button" onClick={() => void signOut()}>
            Sign out
          </button>
        </li>
      </ul>
    </details>
  )
}

/** "Sign in", also before anything is known and without scripts; then the name, with what is behind it. */
export const AccountMenu = () => {
  const account = useAccountIfKnown()
  if (typeof account === 'object' && account.kind === 'account') {
    return <OwnMenu account={account} />
  }
  return (
    <a className="account-link" href="/sign-in">
      Sign in
    </a>
  )
}
