import { isCalculated, upstream } from '@/lib/facts/graph'
import type { StepDraft } from '@/lib/methodology/draft'
import { atRate, bothAmounts, ratePath } from '../plan/money'
import type { Drafting } from './context'
import { decision, ownDecisions, questionsOf, reasoned, risksOf, rows, sections } from './parts'

const VERDICTS = { use: 'use', later: 'later', refuse: 'refused' } as const

/** Cost lines in the order of the table; those that are unknown are left out. */
const COSTS: readonly [path: string, item: string, basis: string][] = [
  ['perf.servingUsd', 'Serving', '{{arch.machines}} machines at {{arch.usdPerHour}}'],
  ['perf.servingUsd', 'Serving', '{{perf.deviceUsd}} a device, over {{perf.deviceMonths}} months'],
  ['perf.servingUsd', 'Serving', '{{arch.workers}} workers, {{arch.batchS}} a day, one hour at least'],
  ['perf.servingUsd', 'Serving', 'devices that exist already'],
  ['perf.tokenUsd', 'Hosted model', '{{model.promptTokens}} in and {{model.outputTokens}} out for each [[unit]]'],
  ['perf.hostedUsd', 'Speech service', '{{perf.minutesPerUnit}} of each [[unit]] at {{perf.usdPerAudioMin}}'],
  ['perf.hostedUsd', 'Document service', '{{perf.pagesPerUnit}} pages of each [[unit]] at {{perf.usdPerPage}}'],
  ['perf.trainUsd', 'Retraining', '{{perf.trainHours}} every {{prod.retrainCadenceDays}}'],
  ['perf.storageUsd', 'Stored history', '{{data.storedBytes}} at {{perf.usdPerGbMonth}}'],
  ['perf.obsUsd', 'Logs, metrics, traces', '{{perf.obsShare}} of the lines above'],
  ['perf.estCostUsdMonth', 'Total', '{{perf.estUsdPer1k}} [[units]]'],
]

const UNPRICED = 'a figure is missing: not known, not free'

/** Names what the workspace has no value for, where the cost is not known for want of it. */
function unpricedTotal({ facts }: Drafting): string[] {
  if (facts['perf.estCostUsdMonth']?.value !== null) return []
  const cost = upstream(facts, 'perf.estCostUsdMonth')
  const missing = Object.values(cost).filter((fact) => fact.value === null && !isCalculated(fact))
  const names = missing.map((fact) => `“${fact.label}”`).join(' and ')
  return [
    `What it costs is not known: ${names || 'a figure'} has no value in this workspace; what needs it is unpriced.`,
  ]
}

export function draftPerf(d: Drafting): Omit<StepDraft, 'facts'> {
  const { perf } = d.archetype
  return {
    summary: d.paragraph([perf.bottleneck, ...unpricedTotal(d), againstBudget(d)]),
    decisions: [
      ...decision(d, 'D7.1', {
        title: 'What is optimized first',
        choice: d.first(
          perf.techniques.filter((t) => t.verdict === 'use').map((t) => t.name),
          'Nothing before a profile',
        ),
        ...reasoned(d.archetype.reasons.optimise),
        confidence: 'medium',
      }),
      ...ownDecisions(d, 'perf', 1),
    ],
    tables: {
      techniques: rows(d, 't', perf.techniques, (t) => ({
        technique: d.say(t.name),
        bound: d.say(t.why),
        risk: d.say(t.risk),
        verdict: VERDICTS[t.verdict],
      })),
      costs: costs(d),
      tools: tools(d),
    },
    sections: sections('perf', {
      profile: d.paragraph([
        {
          text: 'Model: {{perf.modelShare}} of the path; {{perf.localSpeedup}} faster gives {{perf.amdahlModel}}.',
          when: [{ path: 'perf.amdahlModel', known: true }],
        },
        {
          text: 'Eight-bit weights give {{perf.quantBound}} at most while decoding.',
          when: [{ path: 'perf.quantBound', known: true }],
        },
      ]),
      money: money(d),
      scaling: d.paragraph(perf.scaling),
    }),
    risks: risksOf(d, 'perf'),
    openQuestions: questionsOf(d, 'perf'),
  }
}

/** What the team said it works with comes first, unless it stands there already. */
function tools(d: Drafting) {
  const name = d.text('model.framework')
  const isTheirs = (tool: string) => name !== '' && tool.toLowerCase().includes(name.toLowerCase())
  const known = rows(d, 'o', d.archetype.perf.tools, (tool) => ({
    tool: tool.name,
    why: isTheirs(tool.name) ? `${d.say(tool.why) ?? ''}; asked for by the team` : d.say(tool.why),
  }))
  if (name === '' || d.archetype.perf.tools.some((tool) => isTheirs(tool.name))) return known
  return [{ id: 'o0', tool: name, why: 'Asked for by the team: it trains and exports what step 3 chose' }, ...known]
}

/** The cost beside the budget, in the words of whoever named one: another currency is converted in sight of the reader. */
function againstBudget(d: Drafting): string {
  const known = (path: string) => (d.facts[path]?.value ?? null) !== null
  if (d.facts['perf.estCostUsdMonth']?.value === null) return ''
  const own = d.facts['brief.budgetMonth']
  if (known('perf.budgetShare'))
    return own
      ? `{{perf.estCostUsdMonth}}: {{perf.budgetShare}} of the {{brief.budgetMonth}} named, taken as {{perf.budgetUsdMonth}} at {{${ratePath(own.unit)}}}.`
      : '{{perf.estCostUsdMonth}}: {{perf.budgetShare}} of {{perf.budgetUsdMonth}}.'
  if (known('perf.budgetUsdMonth')) return ''
  if (own) return '{{perf.estCostUsdMonth}}; the brief names {{brief.budgetMonth}}, which no rate sets in dollars here.'
  const other = ['brief.budgetInTotal', 'brief.budget'].find((path) => Number(d.facts[path]?.value) > 0)
  return other
    ? `{{perf.estCostUsdMonth}}; the brief names ${bothAmounts(d.facts, other)}${atRate(d.facts, other)} in all, nothing a month.`
    : '{{perf.estCostUsdMonth}}; no budget named.'
}

function costs(d: Drafting) {
  const seen = new Set<string>()
  return rows(
    d,
    'c',
    COSTS.filter(([path, , basis]) => {
      const fact = d.facts[path]
      if (seen.has(path) || !fact || d.say(basis) === undefined) return false
      seen.add(path)
      return true
    }),
    ([path, item, basis]) => ({
      item,
      cost: `{{${path}}}`,
      basis: d.facts[path]?.value === null ? UNPRICED : d.say(basis),
    }),
  )
}

function money(d: Drafting): string {
  const cost = d.facts['perf.estCostUsdMonth']?.value
  const budget = d.facts['perf.budgetUsdMonth']?.value
  const over = typeof cost === 'number' && typeof budget === 'number' && cost > budget
  return d.paragraph([
    over
      ? 'It costs {{perf.estCostUsdMonth}}, over the budget of {{perf.budgetUsdMonth}}: either the budget is raised, or the model sees fewer [[units]], or a cheaper way is taken. The finding “Over budget” stays open until one of the three is chosen.'
      : '',
    ...d.archetype.reasons.money,
  ])
}
