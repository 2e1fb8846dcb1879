/** The compile for which this tab was loaded anew. */
const MARK = 'slopewise-loaded-for'

/**
 * Loads the whole page anew where it stands in for one that was not found: Next goes on showing that until the
 * address changes, whatever it fetches. Once for a compile, so that a page that is still not there does
 * not load for ever. Says whether it does.
 */
export const loadAnew = (version: number | null): boolean => {
  if (version === null || document.querySelector('main[data-not-found]') === null) return false
  if (sessionStorage.getItem(MARK) === String(version)) return false
  sessionStorage.setItem(MARK, String(version))
  location.reload()
  return true
}
