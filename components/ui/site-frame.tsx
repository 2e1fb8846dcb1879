import { AccountMenu } from '@/components/account/account-menu'
import { ThemeSwitch } from './theme-switch'

/** A curve, its tangent and the point where they touch. */
const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path className="mark-tangent" d="M7 29.5L25 2.5" />
    <path className="mark-curve" d="M2 27C12 27 12.5 22.5 16 16S20 5 30 5" />
    <circle className="mark-point" cx="16" cy="16" r="3.4" />
  </svg>
)

export const SiteHeader = () => (
  <header className="site-header">
    <a className="site-name" href="/">
      <Mark />
      Slopewise
    </a>
    <nav className="site-nav" aria-label="Yours">
      <a href="/review">Review</a>
      <a href="/progress">Progress</a>
    </nav>
    <div className="site-tools">
      <AccountMenu />
      <ThemeSwitch />
    </div>
  </header>
)

export const SiteFooter = () => (
  <footer className="site-footer">
    <p>
      Slopewise: the mathematics of neural networks, checked line by line. Tries are unlimited, and
      no sign-up is needed. <a href="/privacy">What is kept, and how long</a>
    </p>
  </footer>
)
