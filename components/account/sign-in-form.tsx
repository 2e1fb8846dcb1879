'use client'

import type { SignInReply } from '@slopewise/lesson/account'
import { noteSignedIn } from '@/components/exercise/device-learner'
import { adoptKept } from '@/components/exercise/outbox/outbox'
import { postJson } from './account-request'
import { useAccount } from './account-store'
import { readNext } from './addresses'
import { Field, FormBox } from './form-parts'
import { useForm } from './use-form'

const PATH = '/api/account/sign-in'

/**
 * What was kept in memory on this page was of somebody else: a new page is loaded. What they had typed here
 * without an account, and what still waits to be sent, comes along.
 */
export const goOn = async ({ learner, from }: SignInReply): Promise<void> => {
  noteSignedIn(from, learner)
  await adoptKept(from, learner).catch(() => {})
  window.location.assign(readNext(window.location.search))
}

/** Signs in; says so where somebody is signed in already. */
export const SignInForm = () => {
  const account = useAccount()
  const form = useForm(
    ({ email, password }) => postJson<SignInReply>(PATH, { email, password }),
    goOn,
  )
  if (typeof account === 'object' && account.kind === 'account') {
    return (
      <p>
        You are signed in as <strong>{account.name}</strong>. <a href="/">Go on learning</a>, or
        look at <a href="/account">your account</a>.
      </p>
    )
  }
  return (
    <>
      <FormBox form={form} action={PATH} button="Sign in" busy="Signing in …">
        <Field
          form={form}
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
        />
        <Field
          form={form}
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
        />
      </FormBox>
      <p className="form-more">
        <a href="/forgot-password">Forgotten the password?</a>{' '}
        <a href="/sign-up">Make an account</a>
      </p>
    </>
  )
}
