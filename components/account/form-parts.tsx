'use client'

import { type ReactNode, useId } from 'react'
import type { Form } from './use-form'

type FieldProps = {
  readonly form: Form
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  readonly autoComplete: string
  readonly note?: string
}

/** A label, its field, and, when something is wrong with it, a sentence right below. */
export const Field = ({ form, name, label, type = 'text', autoComplete, note }: FieldProps) => {
  const id = useId()
  const error = form.errors[name] ?? ''
  const described = [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {note && (
        <p id={`${id}-note`} className="field-note">
          {note}
        </p>
      )}
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize={type === 'text' ? undefined : 'none'}
        spellCheck={false}
        required
        aria-invalid={error === '' ? undefined : true}
        aria-describedby={described || undefined}
      />
      <p id={`${id}-error`} className="field-error" role="alert">
        {error}
      </p>
    </div>
  )
}

type FormBoxProps = {
  readonly form: Form
  /** Where it goes before its scripts are there: never into the address. */
  readonly action: string
  readonly button: string
  readonly busy: string
  readonly isDangerous?: boolean
  readonly children?: ReactNode
}

/** The form around its fields, what went wrong with all of it, and its one button. */
export const FormBox = ({ form, action, button, busy, isDangerous, children }: FormBoxProps) => (
  <form
    ref={form.ref}
    className="account-form"
    method="post"
    action={action}
    noValidate
    onSubmit={form.onSubmit}
  >
    {children}
    <p className="form-error" role="alert">
      {form.message}
    </p>
    <button
      type="submit"
      className={`button ${isDangerous ? 'button-danger' : 'button-main'}`}
      aria-disabled={form.isBusy}
    >
      {form.isBusy ? busy : button}
    </button>
  </form>
)

const PASSWORD_NOTE = 'At least 10 characters. A short sentence is easy to remember.'

/** The field for a password that is being chosen. */
export const NewPasswordField = ({ form, label }: { form: Form; label: string }) => (
  <Field
    form={form}
    name="newPassword"
    label={label}
    type="password"
    autoComplete="new-password"
    note={PASSWORD_NOTE}
  />
)
