import { Icon } from './icon'

export const TickIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="8.25" />
    <path d="M6 10.4l2.7 2.7L14 7.6" />
  </Icon>
)

export const HalfIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="8.25" />
    <path d="M10 1.75a8.25 8.25 0 0 1 0 16.5z" fill="currentColor" />
  </Icon>
)

export const TurnBackIcon = () => (
  <Icon>
    <path d="M4.2 6.2A7.2 7.2 0 1 1 3 11.4" />
    <path d="M3.4 2.6l.6 4 4-.5" />
  </Icon>
)

export const QuestionIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="8.25" />
    <path d="M7.7 7.7a2.3 2.3 0 1 1 3.3 2.1c-.7.4-1 .8-1 1.6" />
    <path d="M10 14.2v.2" />
  </Icon>
)

export const CloudOffIcon = () => (
  <Icon>
    <path d="M6 14.5h8.2a3 3 0 0 0 .6-6A5 5 0 0 0 5.4 7.4 3.6 3.6 0 0 0 6 14.5z" />
    <path d="M3 3l14 14" />
  </Icon>
)

export const UpIcon = () => (
  <Icon>
    <path d="M10 16V4.5M5 9.2l5-5 5 5" />
  </Icon>
)

export const DownIcon = () => (
  <Icon>
    <path d="M10 4v11.5M5 10.8l5 5 5-5" />
  </Icon>
)

export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
)

export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
)

export const GripIcon = () => (
  <Icon>
    <path
      d="M7.5 4.5v.1M12.5 4.5v.1M7.5 10v.1M12.5 10v.1M7.5 15.4v.1M12.5 15.4v.1"
      strokeWidth="2.6"
    />
  </Icon>
)
