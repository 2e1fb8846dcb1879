import { EARLY_SCRIPT } from './early'

/** At the top of a lesson; in development its parts are live at once, and nobody would ask for what it notes. */
export const EarlyScript = () =>
  process.env.NODE_ENV === 'production' && (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours.
    <script dangerouslySetInnerHTML={{ __html: EARLY_SCRIPT }} />
  )
