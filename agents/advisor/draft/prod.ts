import type { StepDraft } from '@/lib/methodology/draft'
import type { Drafting } from './context'
import { decision, needed, ownDecisions, questionsOf, risksOf, rows, sections } from './parts'

export function draftProd(d: Drafting): Omit<StepDraft, 'facts'> {
  const { prod } = d.archetype
  return {
    summary: d.paragraph([
      'The first stage sees {{prod.stage1N}} [[units]] and stops at {{prod.stage1Alarm}} guardrail events, which catches a doubled rate with probability {{prod.stage1Detect}}.',
      'A rollback takes {{prod.rollbackMinutes}} of the {{prod.budgetMin}} that {{prod.slo}} leaves in a month.',
    ]),
    decisions: decisions(d),
    tables: {
      monitors: rows(d, 'm', prod.monitors, (m) => ({
        watch: d.say(m.watch),
        threshold: d.say(m.threshold),
        why: d.say(m.why),
        who: d.say(m.who),
        move: d.say(m.firstMove),
      })),
      rollout: rows(d, 'r', prod.stages, (stage, index) => ({
        stage: d.say(stage.id),
        share:
          index === firstLive(prod.stages)
            ? '{{prod.stage1Share}}'
            : stage.share === 0
              ? 'none'
              : shareText(stage.share),
        goes: d.say(stage.text),
      })),
      score: score(d),
    },
    sections: sections('prod', {
      slo: d.paragraph([
        'Burning the budget {{prod.burnAlert}} too fast empties it in {{prod.burnHours}}, so that rate pages the people who can act on [[units]] now.',
        'Chance alone moves PSI to {{prod.psiNoise}} in a window of {{prod.driftN}} [[units]]; a ticket opens from {{prod.driftThreshold}} and above that noise, which leaves {{prod.falseAlarmsPerWeek}} false tickets a week over {{prod.driftFeatures}} series.',
      ]),
      rollback: d.paragraph([prod.retraining]),
      runbook: d.bullets(prod.runbook),
      governance: prod.governance
        .flatMap((item) => {
          const text = d.say(item.text)
          return text ? [`- ${text} (${item.source}; as of ${item.asOf}.)`] : []
        })
        .join('\n'),
    }),
    risks: risksOf(d, 'prod'),
    openQuestions: questionsOf(d, 'prod'),
  }
}

const firstLive = (stages: readonly { share: number }[]) => stages.findIndex((stage) => stage.share > 0)

/** Shares are the stages' names here, as in "a tenth", not figures that follow from anything. */
function shareText(share: number): string {
  if (share >= 1) return 'all'
  if (share >= 0.5) return 'half'
  return share >= 0.2 ? 'a quarter' : share >= 0.1 ? 'a tenth' : 'a few'
}

function decisions(d: Drafting) {
  const { prod } = d.archetype
  const ruled = d.archetype.id === 'rules_only'
  return [
    ...(ruled
      ? []
      : decision(d, 'D6.1', {
          title: 'Retraining',
          choice: 'Every {{prod.retrainCadenceDays}}, on mature outcomes, through a gate',
          alternatives: [
            {
              option: 'Nightly',
              whyNot: 'outcomes are {{data.labelDelayDays}} late: more noise about [[units]], not more freshness',
            },
            {
              option: 'Only on a drift alarm',
              whyNot: 'the meaning of [[positive]] can change while the inputs stand still',
            },
          ],
          rationale: [prod.retraining],
          confidence: 'medium',
          revisitWhen: 'The decay curve of models of different ages on [[units]] says otherwise',
        })),
    ...decision(d, 'D6.2', {
      title: 'Objective and watch',
      choice: '{{prod.slo}} of answers good and in time; {{prod.owner}} owns the service',
      alternatives: [{ option: 'Watch machines only', whyNot: 'a wrong answer on [[a_unit]] also returns in time' }],
      rationale: [
        '{{prod.budgetMin}} a month is the whole allowance for bad releases, failing stores and stale inputs of [[units]] together.',
      ],
      confidence: 'medium',
      revisitWhen: 'The budget is spent two months in a row, or never touched',
    }),
    ...decision(d, 'D6.3', {
      title: 'Rollout',
      choice: 'Shadow first, then {{prod.stage1Share}} for {{prod.stage1Days}}, then wider',
      alternatives: [{ option: 'Everyone at once', whyNot: 'harm to [[consumer]] is then found by [[consumer]]' }],
      rationale: [
        'Counted against a control of the same size, {{prod.stage1Alarm}} events among {{prod.stage1N}} [[units]] end the stage; slower harm is bounded by its share.',
      ],
      confidence: d.facts['prod.canaryP0']?.origin === 'assumed' ? 'low' : 'medium',
      revisitWhen: 'The guardrail rate of [[units]] in the control is not {{prod.canaryP0}}',
    }),
    ...(needed(d, 'D6.4')
      ? decision(d, 'D6.4', {
          title: 'Law and oversight',
          choice: oversight(d),
          alternatives: [
            {
              option: 'Leave it to the launch review',
              whyNot: 'logs and consent about [[units]] cannot be collected afterwards',
            },
          ],
          rationale: [
            'Which rule applies to [[task]] depends on regions and sector; those that do are listed under Governance with their dates, and counsel confirms them.',
          ],
          confidence: 'low',
          revisitWhen: 'Regions, sector or the degree of automation change',
        })
      : []),
    ...ownDecisions(d, 'prod', 4),
  ]
}

function oversight(d: Drafting): string {
  const is = (path: string) => d.facts[path]?.value === true
  const parts = [
    is('prod.fairnessAudit') ? 'error rates by group before launch and every quarter' : '',
    is('prod.auditLog') ? 'an audit log of every decision' : '',
    d.facts['prod.humanOversight'] ? 'a person who can override' : '',
    is('prod.dpia') ? 'an impact assessment before the first case' : '',
    is('prod.aiDisclosure') ? 'people are told that an AI answers' : '',
    is('prod.independentValidation') ? 'independent validation' : '',
    d.facts['reg.automation']?.value === 'assisted' && d.facts['reg.automation'].decisionId
      ? 'refusals reviewed by a person'
      : '',
  ].filter((part) => part !== '')
  const text = parts.join('; ')
  return text
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : 'Open points of law are settled before data about [[units]] are used'
}

/** The tests of the ML Test Score (Breck 2017) that decide a launch, as this design stands. */
function score(d: Drafting) {
  if (d.archetype.id === 'rules_only') return []
  const tests: [string, string, string][] = [
    ['Features: each one pays its way (D2)', 'missing', 'ablation on the first two windows of [[units]]'],
    ['Model: offline and online metrics move together (M2)', 'missing', 'read with the test of day {{exp.readDay}}'],
    [
      'Model: effect of staleness known (M4)',
      'missing',
      'decay curve before the cadence of {{prod.retrainCadenceDays}} is fixed',
    ],
    ['Model: quality on slices (M6)', 'planned', 'slices of step 5, {{exp.testN}} [[units]] each'],
    ['Infrastructure: training reproduces (I1)', 'planned', 'snapshot, commit, seed and environment are one record'],
    ['Infrastructure: rollback rehearsed (I7)', 'planned', '{{prod.rollbackMinutes}}, drilled every quarter'],
    ['Monitoring: training and serving agree (R3)', 'planned', 'served features of [[units]] recomputed daily'],
  ]
  return rows(d, 't', tests, ([test, state, how]) => ({ test, state, how: d.say(how) }))
}
