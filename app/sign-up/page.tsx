import '@/components/account/account.css'
import type { Metadata } from 'next'
import { SignUpForm } from '@/components/account/sign-up-form'

export const metadata: Metadata = { title: 'Make an account' }

export default function SignUpRoute() {
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <h1>Make an account</h1>
      <p>
        You can learn without one. With an account you find your answers on every device, and what
        you have done in this browser comes along.
      </p>
      <SignUpForm />
    </main>
  )
}
