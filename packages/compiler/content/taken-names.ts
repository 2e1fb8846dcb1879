/** The site's own addresses. */
const TAKEN =
  'account admin api author class classes dev-lesson fonts forgot-password help join privacy progress reset-password review settings sign-in sign-up teach verify'.split(
    ' ',
  )

/** Whether the site has a page of that name, so that no course can have it. */
export const isTakenName = (name: string): boolean => TAKEN.includes(name)
