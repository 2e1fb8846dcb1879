import { Component, type ReactNode } from 'react'

type State = { readonly hasFailed: boolean }

/** Stands in for a part of a lesson that could not be drawn; the rest of the page goes on. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError = (): State => ({ hasFailed: true })

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div role="alert">
        <p>
          This part could not be shown. Something went wrong on our side; your answers are kept, and
          trying again often helps.
        </p>
        <button
          type="button"
          className="button button-main"
          onClick={() => this.setState({ hasFailed: false })}
        >
          Try again
        </button>
      </div>
    )
  }
}
