'use client'

import { type FormEvent, type RefObject, useRef, useState } from 'react'
import type { Outcome } from './account-request'
import { type FieldErrors, findWrong, type Values } from './checks'

export type Form = {
  readonly ref: RefObject<HTMLFormElement | null>
  readonly isBusy: boolean
  readonly errors: FieldErrors
  /** What went wrong that no single field is to blame for. */
  readonly message: string
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

const readValues = (form: HTMLFormElement): Values =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )

const focusFirst = (form: HTMLFormElement, errors: FieldErrors): void => {
  const wrong = [...form.elements].find(
    element => element instanceof HTMLInputElement && element.name in errors,
  )
  if (wrong instanceof HTMLInputElement) wrong.focus()
}

/**
 * A form that is checked, sent, and told what was wrong: beside the field, which gets the focus, or above the
 * button. `send` gets what was typed; `onDone` its reply.
 */
export const useForm = <T>(
  send: (values: Values) => Promise<Outcome<T>>,
  onDone: (reply: T, values: Values) => void,
): Form => {
  const ref = useRef<HTMLFormElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [message, setMessage] = useState('')

  const show = (form: HTMLFormElement, wrong: FieldErrors, sentence: string): void => {
    setErrors(wrong)
    setMessage(sentence)
    focusFirst(form, wrong)
  }

  const submit = async (form: HTMLFormElement): Promise<void> => {
    const values = readValues(form)
    const wrong = findWrong(values)
    show(form, wrong, '')
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    const outcome = await send(values)
    setBusy(false)
    if (outcome.ok) onDone(outcome.reply, values)
    else if (outcome.field in values) show(form, { [outcome.field]: outcome.message }, '')
    else show(form, {}, outcome.message)
  }

  return {
    ref,
    isBusy,
    errors,
    message,
    onSubmit: event => {
      event.preventDefault()
      if (!isBusy) void submit(event.currentTarget)
    },
  }
}
