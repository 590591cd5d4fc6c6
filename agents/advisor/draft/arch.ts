import type { StepDraft } from '@/lib/methodology/draft'
import { stagePath } from '../plan/arch'
import type { Drafting } from './context'
import { servingName } from './names'
import { applicable } from '../lines'
import { decision, ownDecisions, questionsOf, reasoned, risksOf, residency, rows, sections } from './parts'

const RHYTHMS = { request: 'while the request waits', seconds: 'within seconds', days: 'over days' } as const

export function draftArch(d: Drafting): Omit<StepDraft, 'facts'> {
  const { arch } = d.archetype
  const name = (id: string) => arch.parts.find((part) => part.id === id)?.name ?? id
  return {
    summary: d.paragraph([
      ...arch.flow.slice(0, 1),
      {
        text: '{{arch.sumP99Ms}} of {{arch.latencyP99Ms}}; {{arch.replicas}} replicas.',
        when: [{ path: 'arch.replicas', known: true }],
      },
      {
        text: '{{arch.sumP99Ms}} of {{arch.latencyP99Ms}}.',
        when: [{ path: 'arch.replicas', known: false }],
      },
    ]),
    decisions: [
      ...servingDecision(d),
      ...decision(d, 'D4.2', {
        title: 'Feature path and fallback',
        choice: arch.fallback.text,
        ...reasoned(d.archetype.reasons.fallback),
        confidence: 'high',
      }),
      ...ownDecisions(d, 'arch', 2),
    ],
    tables: {
      components: applicable(arch.parts, d.facts).map(({ item: part }) => ({
        id: part.id,
        name: d.first([part.name], part.name),
        kind: part.personal ? `${part.kind}, personal data` : part.kind,
        rhythm: RHYTHMS[part.rhythm],
        note: d.first([part.note]),
      })),
      connections: rows(d, 'l', arch.links, (link) => ({
        from: name(link.from),
        to: name(link.to),
        carries: d.first([link.label], '—'),
      })),
      capacity: capacity(d),
      latency: [
        ...arch.stages.map((stage) => ({
          id: stage.id,
          stage: d.first([stage.name], stage.name),
          budget: `{{${stagePath(stage.id)}}}`,
        })),
        { id: 'sum', stage: 'Sum, an upper bound', budget: '{{arch.sumP99Ms}}' },
        { id: 'left', stage: 'Left of the limit', budget: '{{arch.headroomMs}}' },
      ],
      alternatives: rows(d, 'a', arch.alternatives, (row) => ({ given: d.say(row.given), then: d.say(row.then) })),
    },
    sections: sections('arch', {
      flow: d.paragraph(arch.flow.slice(1)),
      security: d.paragraph([...residency(d), ...arch.security]),
    }),
    risks: risksOf(d, 'arch'),
    openQuestions: questionsOf(d, 'arch'),
  }
}

/** What the load asks for, figure by figure. */
function capacity(d: Drafting) {
  const lines: [item: string, value: string][] = [
    ['Design load', '{{arch.qpsDesign}}: {{arch.qpsPeak}} × {{arch.growth}}'],
    ['Time in a slot', '{{arch.serviceS}}, {{arch.concurrency}} slots a replica'],
    ['Replicas over three zones', '{{arch.replicas}}'],
    ['One card', '{{arch.cardMemoryGB}}, {{arch.cardBandwidthGBs}}, {{arch.cardTflops}}'],
    ['Weights', '{{model.weightBytes}}, cards a replica {{arch.cardsPerReplica}}, a pass {{arch.weightPassMs}}'],
    ['Prompt read and answer written, at least', '{{arch.answerMs}}, limit {{arch.latencyP99Ms}}'],
    ['Load, zone lost', '{{arch.rhoZoneLost}}, limit {{arch.maxUtil}}'],
    ['P99 wait, zone lost', '{{arch.waitP99}}'],
    ['Parts in series', '{{arch.availability}}, wanted {{arch.availabilityTarget}}'],
    ['One run over a day', '{{arch.batchS}} on {{arch.workers}} workers'],
  ]
  const counted = d.facts['model.weightBytes'] !== undefined
  return rows(
    d,
    'y',
    lines.filter(([item]) => counted || item !== 'One card'),
    ([item, value]) => ({ item, value: d.say(value) }),
  )
}

function servingDecision(d: Drafting) {
  const serving = d.text('arch.serving', d.archetype.arch.serving)
  const why: Record<string, string> = {
    online:
      '[[Actor]] waits for the answer, and what matters about [[a_unit]] is only known when it arrives; {{arch.latencyP99Ms}} is the room there is.',
    batch:
      'What is decided on [[units]] is decided at most daily, so an endpoint would idle; a table with a staleness stamp is read instead.',
    stream:
      '[[Units]] matter within moments of the event, yet nobody’s request waits: each event is scored as it passes.',
    edge: 'The answer on [[a_unit]] must come within {{arch.latencyP99Ms}} where the link may be down or the data may not leave.',
    hybrid:
      'Most of the work on [[units]] can be prepared; the part that depends on the moment is finished within {{arch.latencyP99Ms}}.',
  }
  const others: Record<string, string> = {
    online: 'an endpoint that idles between decisions, or a caller that waits for a link',
    batch: 'the answer on [[a_unit]] would be a day old when [[actor]] needs it',
    stream: 'no caller would get the answer on [[a_unit]] in time',
  }
  // The archetype argues for its usual pattern; another one was forced by the facts and is argued from them.
  const usual = serving === d.archetype.arch.serving ? d.archetype.reasons.serving : undefined
  return decision(d, 'D4.1', {
    title: 'Serving pattern',
    choice: servingName(serving),
    ...reasoned(
      usual ?? {
        rejected: Object.entries(others)
          .filter(([id]) => id !== serving)
          .slice(0, 2)
          .map(([id, whyNot]) => ({ option: servingName(id), whyNot })),
        rationale: [why[serving] ?? ''],
        revisitWhen: 'The limit of {{arch.latencyP99Ms}} or the cadence of the decision changes',
      },
    ),
    confidence: d.facts['arch.latencyP99Ms']?.origin === 'user' ? 'high' : 'medium',
  })
}
