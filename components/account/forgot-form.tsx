'use client'

import { useState } from 'react'
import { postJson } from './account-request'
import { Field, FormBox } from './form-parts'
import { MailSent } from './mail-sent'
import { useForm } from './use-form'

const PATH = '/api/account/forgot'

/** Asks for a link to choose a new password with. */
export const ForgotForm = () => {
  const [email, setEmail] = useState<string | null>(null)
  const form = useForm(
    values => postJson(PATH, { email: values.email }),
    (_, values) => setEmail(values.email?.trim() ?? ''),
  )
  if (email !== null) {
    return <MailSent email={email} what="to choose a new password" again={PATH} />
  }
  return (
    <FormBox form={form} action={PATH} button="Send me a link" busy="Asking …">
      <Field form={form} name="email" label="E-mail address" type="email" autoComplete="username" />
    </FormBox>
  )
}
