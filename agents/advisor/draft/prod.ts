import type { OpenQuestion, StepDraft } from '@/lib/methodology/draft'
import type { Drafting } from './context'
import { SCORE_TESTS } from './names'
import { applicable, capitalised } from '../lines'
import { decision, needed, ownDecisions, questionsOf, reasoned, risksOf, rows, sections } from './parts'

export function draftProd(d: Drafting): Omit<StepDraft, 'facts'> {
  const { prod, exp } = d.archetype
  const cases = exp.online.perDay?.cases ?? '[[units]]'
  return {
    summary: d.paragraph([`{{prod.stage1N}} ${cases} first, stop at {{prod.stage1Alarm}}.`]),
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
              : `{{prod.canaryStages[${stage.id}].share}}`,
        goes: d.say(stage.text),
      })),
      objectives: objectives(d),
      score: score(d),
    },
    sections: sections('prod', {
      runbook: d.bullets(prod.runbook),
      governance: applicable(prod.governance, d.facts)
        .flatMap(({ item }) => {
          const text = d.say(item.text)
          return text ? [`- ${text} (${capitalised(item.source)}; as of ${item.asOf}.)`] : []
        })
        .join('\n'),
    }),
    risks: risksOf(d, 'prod'),
    openQuestions: [...questionsOf(d, 'prod'), ...regionQuestion(d)],
  }
}

const firstLive = (stages: readonly { share: number }[]) => stages.findIndex((stage) => stage.share > 0)

function decisions(d: Drafting) {
  const { prod } = d.archetype
  const ruled = d.archetype.id === 'rules_only'
  return [
    ...(ruled
      ? []
      : decision(d, 'D6.1', {
          title: 'Retraining',
          choice: 'Every {{prod.retrainCadenceDays}}, through a gate',
          alternatives: d.archetype.reasons.retraining.rejected,
          rationale: [prod.retraining],
          confidence: 'medium',
          revisitWhen: d.archetype.reasons.retraining.revisitWhen,
        })),
    ...decision(d, 'D6.2', {
      title: 'Release and objective',
      choice: '{{prod.stage1Share}} first, {{prod.slo}} promised, {{prod.owner}} answers',
      ...reasoned(d.archetype.reasons.release),
      confidence: d.facts['prod.canaryP0']?.origin === 'assumed' ? 'low' : 'medium',
    }),
    ...(needed(d, 'D6.3')
      ? decision(d, 'D6.3', {
          title: 'Law and oversight',
          choice: oversight(d),
          ...reasoned(d.archetype.reasons.oversight),
          confidence: 'low',
        })
      : []),
    ...ownDecisions(d, 'prod', 3),
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
  return text ? capitalised(text) : 'Open points of law are settled before data about [[units]] are used'
}

/**
 * Which rules bind hangs on a region that nobody has named, and the archetype does not ask for it itself; or on one
 * whose rules the knowledge base does not hold, which is said.
 */
function regionQuestion(d: Drafting): OpenQuestion[] {
  if (
    d.facts['reg.regions'] !== undefined &&
    applicable(d.archetype.prod.governance, d.facts).every(({ item }) => !d.say(item.text))
  )
    return [
      {
        id: 'Q6.9',
        question: d.first([
          'Which rules of {{reg.regions}} bind a system that works on [[units]], and who has checked?',
        ]),
        whyItMatters:
          'Moves D6.2: Groundplan knows no rule of that region for this kind of system, which is not to say that there is none.',
        assumption: 'none is known; counsel is asked before the first live case',
      },
    ]
  const asked = d.archetype.questions.some((question) => question.path === 'reg.regions')
  if (asked || d.facts['reg.regions'] !== undefined || d.archetype.prod.governance.length === 0) return []
  return [
    {
      id: 'Q6.9',
      question: d.first(['In which countries do [[units]] concern people, and which rules bind there?']),
      whyItMatters: 'Moves D6.2: rules that bind one region are left out until it is named.',
      assumption: 'The strictest rules known for this kind of system',
    },
  ]
}

/** What the service promises and when somebody is told, figure by figure. */
function objectives(d: Drafting) {
  const lines: [item: string, value: string][] = [
    ['Good answers', '{{prod.slo}}'],
    ['Error budget a month', '{{prod.budgetMin}}'],
    ['Independent cases, first stage', '{{prod.stage1EffN}}, design effect {{prod.stage1Deff}}'],
    ['Detects a doubled rate', '{{prod.stage1Detect}}'],
    ['Rollback', '{{prod.rollbackMinutes}}'],
    ['Page at a burn of', '{{prod.burnAlert}}: budget gone in {{prod.burnHours}}'],
    ['Drift ticket from', 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}} in {{prod.driftN}} [[units]]'],
    ['False drift tickets', '{{prod.falseAlarmsPerWeek}} over {{prod.driftFeatures}} series'],
  ]
  return rows(d, 'o', lines, ([item, value]) => ({ item, value: d.say(value) }))
}

/** Tests of the ML Test Score (Breck 2017) that the launch will still lack. */
function score(d: Drafting) {
  if (d.archetype.id === 'rules_only') return []
  return rows(d, 't', d.archetype.reasons.gaps, ({ test, how }) => ({
    test: `${capitalised(SCORE_TESTS[test])} (${test})`,
    how: d.say(how),
  }))
}
