'use client'

import { postJson } from './account-request'
import { useAccount } from './account-store'
import { readNext } from './addresses'
import { Field, FormBox } from './form-parts'
import { useForm } from './use-form'

const PATH = '/api/account/sign-in'

/** What was kept in memory on this page was of somebody else: a new page is loaded. */
export const goOn = (): void => window.location.assign(readNext(window.location.search))

/** Signs in; says so where somebody is signed in already. */
export const SignInForm = () => {
  const account = useAccount()
  const form = useForm(
    ({ email, password }) => postJson(PATH, { email, password }),
    () => goOn(),
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
