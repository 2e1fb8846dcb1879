/** Resolves when the browser has nothing else to do, or after `timeoutMs` at the latest; soon where it cannot tell. */
export const idle = (timeoutMs?: number): Promise<void> =>
  new Promise(resolve => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve)
    else if (timeoutMs === undefined) requestIdleCallback(() => resolve())
    else requestIdleCallback(() => resolve(), { timeout: timeoutMs })
  })
