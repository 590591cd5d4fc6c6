import { describe, expect, it } from 'vitest'
import { draftDesign } from '../design'
import { drafted as draftedOf } from '../fixtures/drafted'
import { runStep } from '../run-step'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import { wishExamples } from './instructions'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { DEFAULT_HARDWARE } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES } from '@/lib/knowledge/prices/table'

const brief = briefs[0]?.brief ?? ''
const design = await draftedOf(brief)

const again = (step: StepId, instruction: string | null, given: typeof design = design) =>
  runStep({
    workspaceId: null,
    model: 'advisor:expert',
    input: {
      ...given,
      prices: DEFAULT_PRICES,
      hardware: DEFAULT_HARDWARE,
      designId: null,
      earlier: {},
      step,
      instruction,
      previous: null,
    },
    checkpoint: [],
    signal: new AbortController().signal,
    onChunk: () => undefined,
    onCheckpoint: async () => undefined,
  })

const notFollowed = ({ draft }: Awaited<ReturnType<typeof again>>) =>
  draft.openQuestions.filter((q) => q.question.startsWith('Not followed'))

describe('an instruction in words', () => {
  it.each(STEP_IDS)('is followed in %s wherever it is offered there', async (step) => {
    const drafts = await Promise.all(wishExamples(step).map((example) => again(step, example)))
    expect(drafts.length).toBeGreaterThan(0)
    expect(drafts.flatMap(notFollowed)).toEqual([])
  })
  it.each<[step: StepId, words: string, path: string, value: unknown]>([
    ['data', 'Please train on two years of history', 'data.trainDays', 730],
    ['data', 'it must run on premises', 'data.thirdPartyApi', false],
    ['model', 'we use XGBoost', 'model.family', 'gbdt'],
    ['model', 'we need an interpretable model', 'model.family', 'logistic_regression'],
    ['model', 'we use PyTorch', 'model.framework', 'PyTorch'],
    ['arch', 'no GPUs, please', 'perf.gpuCount', 0],
    ['model', 'we cannot use GPUs', 'perf.gpuCount', 0],
    ['arch', 'We can’t afford any GPUs', 'perf.gpuCount', 0],
    ['exp', 'plan it with 90% power', 'exp.power', 0.9],
    ['prod', 'retrain it every month', 'prod.retrainCadenceDays', 30],
    ['arch', 'move to Google Cloud', 'problem.cloud', 'gcp'],
    ['arch', 'everything has to stay in the EU', 'data.residency', 'the EU'],
    ['data', 'we have less data than that: 20k rows', 'data.nRows', 20_000],
    ['data', 'there are only 1,500 labelled examples', 'data.nLabeled', 1_500],
    ['arch', 'be more conservative', 'arch.maxUtil', 0.5],
    ['exp', 'be more conservative', 'exp.power', 0.9],
    ['prod', 'a safer rollout, please', 'prod.stage1Days', 2],
  ])('in %s: “%s”', async (step, words, path, value) => {
    const drafted = await again(step, words)
    expect(drafted.facts[path]?.value).toBe(value)
    expect(notFollowed(drafted)).toEqual([])
  })
  it('is kept by the next draft, until somebody asks for something else', async () => {
    const weekly = await again('prod', 'retrain it every month')
    const given = { ...design, facts: weekly.facts }
    const later = await again('prod', null, given)
    expect(later.facts['prod.retrainCadenceDays']?.value).toBe(30)
    const other = await again('prod', 'retrain every week', given)
    expect(other.facts['prod.retrainCadenceDays']?.value).toBe(7)
  })
  it('is written into the sections that decide on places', async () => {
    const { draft } = await again('data', 'keep the data in the EU')
    expect(draft.sections.find(({ id }) => id === 'privacy')?.markdown).toMatch(/^Data stay in \{\{data\.residency\}\}/)
  })
  it('of another cloud says what it does not change', async () => {
    const { draft } = await again('arch', 'move to Azure')
    expect(draft.openQuestions[0]).toMatchObject({
      id: 'Q4.instruction',
      question: 'About “move to Azure”',
      whyItMatters: expect.stringContaining('names AWS machines'),
    })
  })
  it('names the framework of the team among the tools, once', async () => {
    const { draft } = await again('perf', 'we use PyTorch')
    expect(JSON.stringify(draft.tables)).toContain('Asked for by the team')
    const brief = 'Find ships in satellite images and draw a box around each, 4,000 images a day.'
    const boats = await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-11-24' })
    const tools = (await again('perf', 'we use PyTorch', boats)).draft.tables['tools'] ?? []
    const theirs = tools.filter((row) => /pytorch/i.test(String(row['tool'])))
    expect(theirs).toHaveLength(1)
    expect(theirs[0]?.['why']).toMatch(/; asked for by the team$/)
  })
  it('says of a family that does not fit the brief what stands against it', async () => {
    const brief =
      'Forecast daily demand for 40,000 products in 200 stores, 14 days ahead, so that orders are placed each night.'
    const stock = await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-11-24' })
    const { draft, facts } = await again('model', 'a simple, interpretable model', stock)
    expect(facts['model.family']?.value).toBe('ets_arima')
    const [family] = draft.decisions
    expect(family).toMatchObject({ confidence: 'low' })
    expect(family?.rationale).toMatch(/^Asked for in words\. Against it stands here: shares nothing between series/)
    expect(JSON.stringify(family)).not.toContain('read singly')
  })
  it('keeps the name and the unit of what it changes', async () => {
    const { facts } = await again('arch', 'be more conservative')
    expect(facts['arch.maxUtil']).toMatchObject({ label: 'Load limit of a replica', unit: 'ratio', value: 0.5 })
  })
  it('keeps every figure, decision and point of the brief where less text is asked for', async () => {
    const [short, usual] = [await again('problem', 'make it shorter'), design.steps[0]?.content?.draft]
    const prose = (draft: typeof usual) => JSON.stringify([draft?.decisions, draft?.sections, draft?.risks]).length
    expect(prose(short.draft)).toBeLessThan(prose(usual))
    const data = design.steps[1]?.content?.draft
    expect(prose((await again('data', 'make it shorter')).draft)).toBeLessThan(0.85 * prose(data))
    expect(short.draft.decisions.map(({ id }) => id)).toEqual(usual?.decisions.map(({ id }) => id))
    expect(short.draft.sections.find(({ id }) => id === 'present')).toEqual(
      usual?.sections.find(({ id }) => id === 'present'),
    )
  })
  it.each(STEP_IDS)('ends no sentence of %s within a figure where less text is asked for', async (step) => {
    const { draft } = await again(step, 'shorter')
    const texts = [...draft.decisions.map(({ rationale }) => rationale), ...draft.sections.map((s) => s.markdown)]
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) {
      expect(text.replaceAll(/\{\{[^{}]+\}\}/g, '')).not.toMatch(/[{}]/)
      expect(text).toMatch(/^[-*“‘"'\p{Lu}{\d]/u)
    }
  })
  it.each<[step: StepId, words: string, why: RegExp]>([
    ['data', 'Write it as a poem', /understands .*“we must stay on premises”/],
    ['data', 'explain the split for a manager', /does not rewrite a text for another reader/],
    ['model', 'translate it into German', /writes English only/],
    ['data', 'retrain every week', /turns on “retrain every week”: ask for it in Production Readiness\./],
  ])('is said not to be followed in %s: “%s”', async (step, words, why) => {
    const drafted = await again(step, words)
    expect(notFollowed(drafted)[0]?.question).toBe(`Not followed: “${words}”`)
    expect(notFollowed(drafted)[0]?.whyItMatters).toMatch(why)
  })
  it('says why where this kind of system has no such family', async () => {
    const brief = 'Search bot answers questions of our staff from the wiki and the runbooks, with links.'
    const chat = await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-11-24' })
    const input = {
      ...chat,
      prices: DEFAULT_PRICES,
      hardware: DEFAULT_HARDWARE,
      designId: null,
      earlier: {},
      previous: null,
    }
    const drafted = await runStep({
      workspaceId: null,
      model: 'advisor:expert',
      input: { ...input, step: 'model', instruction: 'we use XGBoost' },
      checkpoint: [],
      signal: new AbortController().signal,
      onChunk: () => undefined,
      onCheckpoint: async () => undefined,
    })
    expect(notFollowed(drafted)[0]?.whyItMatters).toMatch(
      /^No family of boosted trees is weighed .* The candidates are: .*;/,
    )
  })
})
