import '@/components/account/account.css'
import type { Metadata } from 'next'
import { SignInForm } from '@/components/account/sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

export default function SignInRoute() {
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <h1>Sign in</h1>
      <p>What you have done in this browser without an account comes along.</p>
      <SignInForm />
    </main>
  )
}
