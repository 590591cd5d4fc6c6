import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '@/lib/ai/recording/format'
import { replaying } from '@/lib/ai/recording/replay'
import { keyOf, type Pieces } from '@/lib/ai/recording/request'
import type { DesignContent } from '@/lib/designs/schema'
import { draftDesign } from '../design'
import { DRAFT } from '../wire/fixtures/step'
import { stepRunner } from '../run-step'
import { Archive } from './archive'
import { readBriefsFile } from './briefs-file'
import { measuresOf, priceOf, type StepRecord } from './measures'
import { requestPieces } from './request-pieces'

/**
 * `fixtures/recorded` was recorded on 2026-11-27 from the mock server of the wire tests: one case whole, each step
 * mended once; one refused (429) in its second step. It must be read and replayed as long as there is this version of
 * the format. Prompts change from day to day, so that only what was asked about is compared here, not in which words.
 */
const { archive, manifest } = await Archive.open(path.join(import.meta.dirname, 'fixtures/recorded'), 'replay')
const read = readBriefsFile(JSON.stringify(manifest.briefs))
const cases = read.ok ? read.cases : []
const MODEL = 'openai:gpt-x'

const about = ({ brief = '', asOf = '', step = '' }: Pieces): Pieces => ({ brief, asOf, step })
const piecesOf = (options: Parameters<typeof requestPieces>[0]) => about(requestPieces(options))
const relaxed = (exchange: Exchange): Exchange => {
  const pieces = about(exchange.pieces)
  return { ...exchange, pieces, key: keyOf(pieces) }
}

/** Drafts the case from the recording, through the product's own path. */
async function replay(id: string) {
  const item = cases.find((one) => one.id === id)
  const steps: StepRecord[] = []
  let design: DesignContent | undefined
  let failure: string | null = null
  try {
    design = await draftDesign({
      brief: item?.brief ?? '',
      model: MODEL,
      asOf: manifest.asOf,
      async run(args) {
        const { step } = args.input
        const run = await archive.read({ model: MODEL, caseId: id, step })
        if (!run) throw new Error('not recorded')
        const exchanges: Exchange[] = []
        const asked = { piecesOf, onExchange: (one: Exchange) => exchanges.push(one), onUnknown: () => undefined }
        const model = replaying({ ...run, exchanges: run.exchanges.map(relaxed) }, asked)
        const record = { step, exchanges, durationMs: run.durationMs, repair: null, failure: null }
        try {
          const result = await stepRunner(() => model)(args)
          steps.push({ ...record, repair: result.repair })
          return result
        } catch (error) {
          steps.push({ ...record, failure: String(error) })
          throw error
        }
      },
    })
  } catch (error) {
    failure = String(error)
  }
  return { design, failure, measures: measuresOf(steps, priceOf(MODEL, manifest.prices)) }
}

describe('the recording of version 1', () => {
  it('gives a design of seven steps, each the second draft, and what they took', async () => {
    const { design, failure, measures } = await replay('invoices')
    expect(failure).toBeNull()
    expect(design?.steps.map((step) => step.content?.draft.summary)).toEqual(
      Array.from({ length: 7 }, () => JSON.parse(DRAFT).summary),
    )
    expect(measures).toMatchObject({
      tokens: { input: 7 * (10 + 20 + 30), output: 7 * (2 + 7 + 9) },
      costUsd: 0.0021,
      firstCardMs: 677,
      durationMs: 2658,
      repairs: { runs: 7, kept: 0 },
      failures: [],
    })
  })

  it('fails where the provider failed, in its words, without waiting for it again', async () => {
    const { design, failure, measures } = await replay('demand')
    expect(design).toBeUndefined()
    expect(failure).toMatch(/openai:gpt-x did not finish\. It is limiting requests \(429\).* It asks to wait 7 s\./)
    expect(measures).toMatchObject({
      tokens: { input: 60, output: 18 },
      firstCardMs: 150,
      durationMs: 296,
      failures: [{ step: 'data' }],
    })
  })
})
