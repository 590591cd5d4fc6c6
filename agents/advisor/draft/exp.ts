import type { StepDraft } from '@/lib/methodology/draft'
import type { Drafting } from './context'
import { experimentName } from './names'
import { decision, ownDecisions, questionsOf, risksOf, rows, sections } from './parts'

export function draftExp(d: Drafting): Omit<StepDraft, 'facts'> {
  const { exp } = d.archetype
  const type = d.text('exp.type', exp.type)
  return {
    summary: d.paragraph([
      `${experimentName(type)} by {{exp.unit}}: {{exp.nPerArm}} [[units]] an arm, {{exp.plannedDays}} of enrolment, final reading on day {{exp.readDay}}.`,
      exp.offline[0] ?? '',
    ]),
    decisions: [
      ...decision(d, 'D5.1', {
        title: 'Online test',
        choice: `${experimentName(type)}, randomised by {{exp.unit}}, {{exp.plannedDays}} and no stop before`,
        alternatives: exp.rejected.map((rejected) => ({ option: rejected.option, whyNot: rejected.whyNot })),
        rationale: [
          exp.why,
          {
            text: 'Looks at [[units]] before the end are planned and their error spent beforehand (O’Brien–Fleming).',
            when: [{ path: 'exp.sequential', is: true }],
          },
        ],
        confidence: 'medium',
        revisitWhen: 'An A/A period of [[units]] shows more spread than planned with',
      }),
      ...decision(d, 'D5.2', {
        title: 'Size of the test set',
        choice:
          '{{exp.testN}} graded [[units]] for every slice that is read alone, {{exp.pairedN}} for a comparison of two models',
        alternatives: [
          { option: 'One large set, read as a mean', whyNot: 'hides the slice in which [[consumer]] is hurt' },
        ],
        rationale: [
          'Within {{exp.halfWidth}} a slice can be told from its neighbour; a difference of {{exp.offlineDiff}} between two models on the same [[units]] needs the paired test.',
        ],
        confidence: 'high',
        revisitWhen: 'Candidates disagree on other shares of [[units]] than {{exp.discordant}}',
      }),
      ...ownDecisions(d, 'exp', 2),
    ],
    tables: {
      plan: rows(
 d,
        'p',
        [
          ['Metric', exp.online.metric, `{{exp.baselineRate}} today; worth shipping from {{exp.treatedRate}}`],
          ['Unit', '{{exp.unit}}', 'the same in analysis as in randomisation'],
          ['Error and power', '{{exp.alpha}} and {{exp.power}}', 'two-sided; one primary metric, so no correction'],
          [
            'Cases per arm',
            '{{exp.nPerArm}}',
            d.facts['exp.deff']
              ? 'with a design effect of {{exp.deff}} for likeness inside [[a_unit]] group'
              : '[[units]] counted as independent',
          ],
          ['Enrolment', '{{exp.plannedDays}}', '{{exp.days}} of traffic, rounded up to whole weeks, two at least'],
          ['Final reading', 'day {{exp.readDay}}', 'once the last outcomes of [[units]] are in'],
          [
            'Four weeks alone show',
            '{{exp.mdeFourWeeks}}',
            'smaller effects need longer, a better metric or a covariate',
          ],
        ],
        ([item, value, why]) => ({ item, value: d.say(value ?? ''), why: d.say(why ?? '') }),
      ),
      slices: rows(d, 's', exp.slices, (slice) => ({
        slice: d.say(slice),
        rule: '{{exp.testN}} cases or more; else pooled and said so',
      })),
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
      online: '',
      fairness: d.paragraph(exp.fairness),
    }),
    risks: risksOf(d, 'exp'),
    openQuestions: questionsOf(d, 'exp'),
  }
}
