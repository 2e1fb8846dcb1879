export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const NAME = 'slopewise:theme'
const listeners = new Set<() => void>()

/** Runs in the head before anything is painted: no flash of the other scheme. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${NAME}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`

export const readTheme = (): Theme => {
  const chosen = document.documentElement.dataset.theme
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

export const chooseTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, theme)
  } catch {
    // The choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

export const subscribeTheme = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
