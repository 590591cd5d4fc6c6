import type { StepDraft } from '@/lib/methodology/draft'
import type { Line } from '@/lib/knowledge/archetypes/line'
import type { Drafting } from './context'
import { splitName } from './names'
import { decision, needed, ownDecisions, questionsOf, risksOf, residency, rows, sections } from './parts'

export function draftData(d: Drafting): Omit<StepDraft, 'facts'> {
  const { data } = d.archetype
  const strategy = d.text('data.splitStrategy', data.split.strategy)
  return {
    summary: d.paragraph(
      [
        d.archetype.id === 'rules_only'
          ? 'No training set: the policy, its state and its test cases are the data, at {{data.rowsPerDay}} [[units]].'
          : '',
        data.labels[0] ?? '',
      ].filter((line) => line !== ''),
    ),
    decisions: [
      ...decision(d, 'D2.1', {
        title: 'Split',
        choice: splitName(strategy),
        alternatives:
          strategy === 'none'
            ? [{ option: 'Train on guessed labels', whyNot: data.split.whyNotRandom }]
            : [{ option: 'Random rows', whyNot: data.split.whyNotRandom }],
        rationale: data.split.text.slice(0, 2),
        confidence: 'high',
        revisitWhen: d.archetype.reasons.split.revisitWhen,
      }),
      ...exploration(d),
      ...ownDecisions(d, 'data', 2, (entry) => !EXPLORES.test(JSON.stringify(entry.choice))),
    ],
    tables: {
      sources: rows(d, 's', data.sources, (row) => ({
        source: d.say(row.name),
        holds: d.say(row.holds),
        trap: d.say(row.trap),
      })),
      features: rows(d, 'f', data.features, (row) => ({
        group: d.say(row.group),
        available: d.say(row.available),
        trap: d.say(row.trap),
      })),
      windows: windowRows(d, strategy),
    },
    sections: sections('data', {
      labels: d.paragraph(data.labels.slice(1)),
      split: [splitNotes(d, strategy), d.paragraph(data.split.text.slice(2)), d.bullets(data.leaks)]
        .filter((part) => part !== '')
        .join('\n\n'),
      quality: d.paragraph(data.quality),
      privacy: d.paragraph([...residency(d), ...data.privacy]),
    }),
    risks: risksOf(d, 'data'),
    openQuestions: questionsOf(d, 'data'),
  }
}

function splitNotes(d: Drafting, strategy: string): string {
  if (strategy === 'none') return ''
  return d.paragraph([
    {
      text: 'No {{data.groupKey}} stands on both sides.',
      // A split by time alone lets the same one come back later, as production does.
      when: [
        { path: 'data.splitRespectsGroup', is: true },
        { path: 'data.splitStrategy', not: ['time_based', 'rolling_origin'] },
      ],
    },
    {
      text: 'Near-copies of [[units]] are removed before the split (MinHash, then one copy a group).',
      when: [{ path: 'data.dedupBeforeSplit', is: true }],
    },
    {
      text: 'Interrupted [[units]] stay in as censored: a survival or Tobit likelihood, or a mask over the unknown part.',
      when: [{ path: 'data.censoringHandled', is: true }],
    },
    {
      text: 'One site is never trained on and is the external validation.',
      when: [{ path: 'data.externalValidation', is: true }],
    },
  ])
}

/** How the windows lie, figure by figure. */
function windowRows(d: Drafting, strategy: string) {
  if (strategy === 'none') return []
  const lines: [item: string, value: string][] = [
    ['Training', '{{data.trainDays}}'],
    ['Gap', '{{data.gapDays}}'],
    ['Test', '{{data.testDays}}'],
    ['Until its outcomes are in', '{{data.labelDelayDays}}'],
    ['History in all', '{{data.historyDays}}'],
  ]
  return rows(d, 'w', lines, ([item, value]) => ({ item, value: d.say(value) }))
}

const EXPLORES = /random|explor|propens/i

/** The archetype's own decision on exploration where it has one, else the common one. */
function exploration(d: Drafting) {
  const own = d.archetype.decisions.find(
    (entry) => entry.step === 'data' && EXPLORES.test(JSON.stringify(entry.choice)),
  )
  const price: Line = 'One reading costs at most {{data.exploreUsd}}.'
  if (own) return decision(d, 'D2.2', { ...own, rationale: [own.rationale, price] })
  if (!needed(d, 'D2.2')) return []
  return decision(d, 'D2.2', {
    title: 'Exploration',
    choice:
      'A random share of [[units]] is decided without the model, its probability logged: {{data.exploreN}} for one reading',
    alternatives: [
      { option: 'Treat what was held back as bad', whyNot: 'teaches the model its own decisions about [[units]]' },
      { option: 'Re-weight past logs', whyNot: 'no probability was logged for them' },
    ],
    rationale: [
      'Read to within {{data.exploreHalfWidth}} it is the one figure on [[units]] that the system did not select itself.',
      price,
    ],
    confidence: 'high',
    revisitWhen: 'The price of exploring exceeds what the reading changes in a quarter',
  })
}
