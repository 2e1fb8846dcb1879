'use client'

import { useState } from 'react'
import { postJson } from './account-request'
import { Field, FormBox, NewPasswordField } from './form-parts'
import { useForm } from './use-form'

const PATH = '/api/account/password'

/** Changes the password; the address is there for the browser's password store. */
export const PasswordSection = ({ email }: { email: string }) => {
  const [news, setNews] = useState('')
  const form = useForm(
    ({ current, newPassword }) => postJson(PATH, { current, password: newPassword }),
    () => {
      form.ref.current?.reset()
      setNews('Your password is changed, and every other browser is signed out.')
    },
  )
  return (
    <section className="account-part">
      <h2>Password</h2>
      <FormBox form={form} action={PATH} button="Change the password" busy="Changing it …">
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <Field
          form={form}
          name="current"
          label="Password now"
          type="password"
          autoComplete="current-password"
        />
        <NewPasswordField form={form} label="New password" />
      </FormBox>
      <p role="status" className="field-note">
        {news}
      </p>
    </section>
  )
}
