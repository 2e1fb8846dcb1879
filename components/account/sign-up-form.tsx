'use client'

import type { SignInReply, SignUpReply } from '@slopewise/lesson/account'
import { useState } from 'react'
import { type Outcome, postJson } from './account-request'
import type { Values } from './checks'
import { Field, FormBox, NewPasswordField } from './form-parts'
import { MailSent } from './mail-sent'
import { goOn } from './sign-in-form'
import { useForm } from './use-form'

const PATH = '/api/account/sign-up'

const TAKEN =
  'The account could not be opened with this password. If you have one with this address already, sign in with its own password.'

/** Where no mail can be sent, the account opens at once, if it was made just now. */
const open = async ({ email, newPassword }: Values): Promise<Outcome<SignInReply>> => {
  const body = { email, password: newPassword }
  const outcome = await postJson<SignInReply>('/api/account/sign-in', body)
  if (outcome.ok) return outcome
  return { ...outcome, message: outcome.code === 'wrong-credentials' ? TAKEN : outcome.message }
}

const signUp = async (values: Values): Promise<Outcome<SignUpReply | SignInReply>> => {
  const { name, email, newPassword } = values
  const outcome = await postJson<SignUpReply>(PATH, { name, email, password: newPassword })
  return outcome.ok && outcome.reply.next === 'sign-in' ? open(values) : outcome
}

/** Makes an account; then the mail is awaited, or one is signed in. */
export const SignUpForm = () => {
  const [email, setEmail] = useState<string | null>(null)
  const form = useForm(signUp, (reply, values) => {
    if ('learner' in reply) void goOn(reply)
    else setEmail(values.email?.trim() ?? '')
  })
  if (email !== null) {
    return (
      <MailSent email={email} what="to confirm your address" again="/api/account/confirm/again" />
    )
  }
  return (
    <>
      <FormBox form={form} action={PATH} button="Make an account" busy="Making it …">
        <Field form={form} name="name" label="Your name" autoComplete="name" />
        <Field
          form={form}
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
        />
        <NewPasswordField form={form} label="Password" />
      </FormBox>
      <p className="form-more">
        <a href="/sign-in">I have an account</a> <a href="/privacy">What is kept, and how long</a>
      </p>
    </>
  )
}
