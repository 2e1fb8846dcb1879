import { Icon } from './icon'

export const SunIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="3.6" />
    <path d="M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M15.8 4.2l-1.4 1.4M5.6 14.4l-1.4 1.4" />
  </Icon>
)

export const MoonIcon = () => (
  <Icon>
    <path d="M16.6 12.2A7 7 0 0 1 7.8 3.4a7 7 0 1 0 8.8 8.8z" />
  </Icon>
)

export const SystemIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="8.25" />
    <path d="M10 1.75v16.5a8.25 8.25 0 0 0 0-16.5z" fill="currentColor" />
  </Icon>
)
