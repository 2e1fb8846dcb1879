'use client'

import type { SignInReply } from '@slopewise/lesson/account'
import { useState } from 'react'
import { postJson } from './account-request'
import { readToken } from './addresses'
import { Field, FormBox, NewPasswordField } from './form-parts'
import { goOn } from './sign-in-form'
import { useForm } from './use-form'
import { useSearch } from './use-search'

const NoToken = () => (
  <p>
    This page is opened by a link in a mail, and the link seems to have lost its end. Copy it from
    the mail once more, whole.
  </p>
)

const token = (): string => readToken(window.location.search)

/** Confirms an address: the link shows the mailbox, the password who asked. */
export const ConfirmForm = () => {
  const search = useSearch()
  const form = useForm(
    ({ password }) => postJson<SignInReply>('/api/account/confirm', { token: token(), password }),
    goOn,
  )
  if (search !== null && readToken(search) === '') return <NoToken />
  return (
    <>
      <FormBox
        form={form}
        action="/api/account/confirm"
        button="Confirm and sign in"
        busy="Confirming …"
      >
        <Field
          form={form}
          name="password"
          label="The password that you chose"
          type="password"
          autoComplete="current-password"
        />
      </FormBox>
      <p className="form-more">
        <a href="/forgot-password">Forgotten the password?</a>
      </p>
    </>
  )
}

/** Chooses a new password by a link. */
export const ResetForm = () => {
  const search = useSearch()
  const [isDone, setDone] = useState(false)
  const form = useForm(
    ({ newPassword }) => postJson('/api/account/reset', { token: token(), password: newPassword }),
    () => setDone(true),
  )
  if (search !== null && readToken(search) === '') return <NoToken />
  if (isDone) {
    return (
      <p role="status">
        Your password is changed, and every browser is signed out.{' '}
        <a href="/sign-in">Sign in with the new one</a>.
      </p>
    )
  }
  return (
    <FormBox form={form} action="/api/account/reset" button="Set the password" busy="Setting it …">
      <NewPasswordField form={form} label="New password" />
    </FormBox>
  )
}
