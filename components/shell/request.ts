import { device } from './device'

/** Of this page as long as it lives: by it the page tells its own changes from those of others. */
export const PAGE_ID: string = crypto.randomUUID()

/** Also without a body: it is what a foreign form cannot send. */
export const JSON_BODY: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  'groundplan-page': PAGE_ID,
  ...mark(),
}

function mark(): Record<string, string> {
  const made = device()
  return made === null ? {} : { 'groundplan-device': made }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The message of an error answer, in whichever of the two places it stands. */
export function messageOf(body: unknown, otherwise: string): string {
  if (!isRecord(body)) return otherwise
  const holder = isRecord(body['error']) ? body['error'] : body
  const message = typeof holder['message'] === 'string' ? holder['message'] : otherwise
  return typeof holder['hint'] === 'string' ? `${message} ${holder['hint']}` : message
}

const answersWell = (path: string): Promise<boolean> =>
  fetch(path, { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  )

/**
 * Whether the server answers. Ask before `router.refresh()` without a person's doing: where its request fails, Next
 * leaves the page for the browser's own error page, and what stood on it is gone.
 */
export const isServerThere = (): Promise<boolean> => answersWell('/api/health/live')

/** Whether it can work as well: its database answers, and it is not about to stop. */
export const isServerReady = (): Promise<boolean> => answersWell('/api/health/ready')
