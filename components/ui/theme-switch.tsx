'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { chooseTheme, readTheme, subscribeTheme, THEMES, type Theme } from './theme'
import { MoonIcon, SunIcon, SystemIcon } from './theme-icons'

const LOOKS: Readonly<Record<Theme, { readonly label: string; readonly icon: ReactNode }>> = {
  system: { label: 'Colours as on this device', icon: <SystemIcon /> },
  light: { label: 'Light colours', icon: <SunIcon /> },
  dark: { label: 'Dark colours', icon: <MoonIcon /> },
}

/** Light, dark, or as the device has it. */
export const ThemeSwitch = () => {
  const current = useSyncExternalStore(subscribeTheme, readTheme, () => 'system' as const)
  return (
    <fieldset className="theme-switch" aria-label="Colours">
      {THEMES.map(theme => (
        <button
          key={theme}
          type="button"
          aria-pressed={theme === current}
          aria-label={LOOKS[theme].label}
          title={LOOKS[theme].label}
          onClick={() => chooseTheme(theme)}
        >
          {LOOKS[theme].icon}
        </button>
      ))}
    </fieldset>
  )
}
