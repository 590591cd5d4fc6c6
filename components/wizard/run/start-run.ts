import { isRecord, JSON_BODY, messageOf } from '@/components/shell/request'

export type Started = { ok: true; runId: string } | { ok: false; message: string }

type Wish = {
  designId: string
  stepId: string
  model?: string
  instruction?: string
  chain?: boolean
  /** An interrupted run of the step, which is given up for this one. */
  instead?: string
}

function runIdOf(body: unknown): string | null {
  if (!isRecord(body)) return null
  if (typeof body['runId'] === 'string') return body['runId']
  const error = body['error']
  return isRecord(error) && typeof error['runId'] === 'string' ? error['runId'] : null
}

/** Starts the step's agent, or joins the run that is already there. */
export async function startRun({ designId, stepId, model, instruction, chain, instead }: Wish): Promise<Started> {
  try {
    const response = await fetch(`/api/designs/${designId}/steps/${stepId}/runs`, {
      method: 'POST',
      headers: { ...JSON_BODY, 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        ...(model ? { model } : {}),
        ...(instruction ? { instruction } : {}),
        ...(chain ? { chain } : {}),
        ...(instead ? { instead } : {}),
      }),
    })
    const body: unknown = await response.json()
    const runId = runIdOf(body)
    if (runId !== null && (response.ok || response.status === 409)) return { ok: true, runId }
    return { ok: false, message: messageOf(body, 'The step could not be started.') }
  } catch {
    return { ok: false, message: 'No answer from the server. Nothing was lost; try again.' }
  }
}

export async function stopRun(runId: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/runs/${runId}/stop`, { method: 'POST', headers: JSON_BODY })
    return response.ok
  } catch {
    return false
  }
}

/** `message`: why it waits as before; null: it no longer waits. */
export type Resumed = { ok: true } | { ok: false; message: string | null }

/** Puts an interrupted run back in the queue. */
export async function resumeRun(runId: string): Promise<Resumed> {
  try {
    const response = await fetch(`/api/runs/${runId}/resume`, { method: 'POST', headers: JSON_BODY })
    if (response.ok) return { ok: true }
    if (response.status === 409) return { ok: false, message: null }
    return { ok: false, message: messageOf(await response.json(), 'It could not be continued.') }
  } catch {
    return { ok: false, message: 'No answer from the server. Nothing was lost; try again.' }
  }
}
