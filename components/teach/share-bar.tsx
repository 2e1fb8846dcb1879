import { showShare } from './words'

/** A share as a bar of the whole, with its number. */
export const ShareBar = ({ share }: { readonly share: number }) => (
  <span className="share-bar">
    <span className="bar-track" aria-hidden="true">
      <span className="bar" style={{ inlineSize: `${100 * share}%` }} />
    </span>
    <span className="share-number">{showShare(share)}</span>
  </span>
)
