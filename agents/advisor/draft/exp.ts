import type { StepDraft } from '@/lib/methodology/draft'
import type { Drafting } from './context'
import { experimentName } from './names'
import { decision, ownDecisions, questionsOf, risksOf, rows, sections } from './parts'

export function draftExp(d: Drafting): Omit<StepDraft, 'facts'> {
  const { exp } = d.archetype
  const type = d.text('exp.type', exp.type)
  const cases = exp.online.perDay?.cases ?? '[[units]]'
  return {
    summary: d.paragraph([
      `${experimentName(type)} by {{exp.unit}}: {{exp.nPerArm}} ${cases} an arm, {{exp.plannedDays}}.`,
      exp.offline[0] ?? '',
    ]),
    decisions: [
      ...decision(d, 'D5.1', {
        title: 'Online test',
        choice: `${experimentName(type)} by {{exp.unit}}, {{exp.plannedDays}}`,
        alternatives: exp.rejected,
        rationale: [
          exp.why,
          {
            text: 'At this rate the test takes longer than anybody waits: four weeks show {{exp.mdeFourWeeks}} at best, so the offline replay decides and the live share is reported with its interval.',
            when: [{ path: 'exp.plannedDays', above: 180 }],
          },
          {
            text: 'Looks at [[units]] before the end are planned and their error spent beforehand (O’Brien–Fleming).',
            when: [{ path: 'exp.sequential', is: true }],
          },
        ],
        confidence: 'medium',
        revisitWhen: d.archetype.reasons.test.revisitWhen,
      }),
      ...ownDecisions(d, 'exp', 1),
    ],
    tables: {
      plan: rows(
        d,
        'p',
        [
          ['Metric', exp.online.metric, `{{exp.baselineRate}} today, {{exp.treatedRate}} wanted`],
          ['Error and power', '{{exp.alpha}} and {{exp.power}}', 'two-sided, one primary metric'],
          [
            'Cases per arm',
            '{{exp.nPerArm}}',
            d.facts['exp.deff'] ? 'design effect {{exp.deff}}' : `independent ${cases}`,
          ],
          ['Enrolment', '{{exp.plannedDays}}', '{{exp.days}}, whole weeks'],
          ['Final reading', '{{exp.readDay}}', 'label delay {{data.labelDelayDays}}'],
          ['Four weeks alone show', '{{exp.mdeFourWeeks}}', 'smallest visible change'],
          ['Slice read alone from', '{{exp.testN}}', '± {{exp.halfWidth}}'],
          ['Two models, same cases', '{{exp.pairedN}}', 'to see {{exp.offlineDiff}}'],
        ],
        ([item, value, why]) => ({ item, value: d.say(value ?? ''), why: d.say(why ?? '') }),
      ),
      slices: rows(d, 's', exp.slices, (slice) => ({ slice: d.say(slice) })),
    },
    sections: sections('exp', {
      offline: d.paragraph([
        ...exp.offline.slice(1),
        {
          text: 'On {{data.nPositives}} positives an AUC is known to {{exp.aucSe}} (one standard error): report the interval, not the point.',
          when: [{ path: 'exp.aucSe', known: true }],
        },
      ]),
      errors: d.first([exp.errorAnalysis]),
      fairness: d.paragraph(exp.fairness),
    }),
    risks: risksOf(d, 'exp'),
    openQuestions: questionsOf(d, 'exp'),
  }
}
