import { modelMessageSchema } from 'ai'
import * as z from 'zod'
import { createStepEngine } from '@/lib/drafts/engine'
import { log } from '@/lib/log'
import type { RunEngine } from '@/lib/runs/engine'
import { runStep } from './run-step'

declare global {
  var groundplanEngine: RunEngine | undefined
}

const parseMessages = (raw: unknown[]) => z.array(modelMessageSchema).parse(raw)

const onError = (error: unknown, runId: string | null) => log().warn({ err: error, runId }, 'run engine')

/** An engine that works with this agent, its listener and reaper started. */
export function startEngine(run: typeof runStep): RunEngine {
  const made = createStepEngine({ runStep: run, parseMessages, onError })
  made.start()
  return made
}

/** The engine of this process. On globalThis: routes and instrumentation get separate copies of this module. */
export const engine = (): RunEngine => (globalThis.groundplanEngine ??= startEngine(runStep))
