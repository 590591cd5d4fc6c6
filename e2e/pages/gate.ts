import type { Page, Response } from '@playwright/test'

/** Something that others wait for. */
export function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), opened }
}

export const isEdit = (request: { method(): string; url(): string }): boolean =>
  request.method() === 'PATCH' && /\/api\/designs\/[^/]+\/steps\//.test(request.url())

export const editAnswer = (page: Page): Promise<Response> =>
  page.waitForResponse((response) => isEdit(response.request()))
