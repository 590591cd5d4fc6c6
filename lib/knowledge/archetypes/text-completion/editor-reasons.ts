import type { Reasons } from '../reasons'

/** Why each decision falls as it does for code in an editor. */
export const editorReasons: Reasons = {
  metric: {
    runnerUp: 'one spelling of the middle is right there; developers keep many others for {{problem.retainMinutes}}',
    revisitWhen: 'Kept shares rise while build failures rise with them',
  },
  split: { revisitWhen: 'A version better on held-out repositories loses the developer test' },
  family: {
    revisitWhen: 'A model of half the size passes the suite within {{problem.gainRel}}, or the contract changes',
  },
  conditions: {
    rejected: [
      {
        option: 'Compare by BLEU and perplexity',
        whyNot: 'easy, and neither runs a test nor waits {{arch.latencyP99Ms}}',
      },
    ],
    rationale: [
      '{{exp.suiteSize}} unpublished gaps a language, graded by running their tests, stand before every release.',
    ],
    revisitWhen: 'The suite no longer separates two versions that the developer test does',
  },
  serving: {
    rejected: [
      {
        option: 'Everything in the editor',
        whyNot: 'laptops decode a fraction of the lines in {{arch.latencyP99Ms}}, on battery',
      },
    ],
    rationale: [
      'The gap exists from one key to the next, so code is made in that pause: {{arch.latencyP99Ms}} from the customer’s own region.',
    ],
    revisitWhen: 'Laptops decode such weights within the limit, or a customer forbids the link',
  },
  fallback: {
    rejected: [{ option: 'Queue at the peak', whyNot: 'a {{arch.latencyP99Ms}} old gap has been typed shut' }],
    rationale: [
      'Single lines cost a fraction of {{model.outputTokens}}; symbols cost nothing and are always right about names.',
    ],
    revisitWhen: 'Single lines are drawn in more than a twentieth of hours',
  },
  test: { revisitWhen: 'Kept shares within one developer are more alike than {{exp.icc}}' },
  retraining: {
    rejected: [
      {
        option: 'Continuously on accepted code',
        whyNot: 'it would learn its own style, and opt-outs wait for {{prod.retrainCadenceDays}} anyway',
      },
    ],
    revisitWhen: 'New framework versions are completed wrongly within half that time',
  },
  release: {
    rejected: [
      { option: 'All tenants with the new plugin', whyNot: 'one insecure idiom would be drawn at {{arch.qpsPeak}}' },
    ],
    rationale: ['{{prod.stage1Alarm}} deletions among beta’s {{prod.stage1N}} end it; canaries hunt leaks before.'],
    revisitWhen: 'Beta developers keep a tenth more than others',
  },
  oversight: {
    rejected: [
      { option: 'Consent in the plugin’s license', whyNot: 'an employee cannot sign for the employer’s [[entity]]' },
    ],
    rationale: [
      'Gray text says whose words it is; tenants see region, {{data.retentionDays}} of retention and the training switch.',
    ],
    revisitWhen: 'The processing record cannot be shown within a day',
  },
  optimise: {
    rejected: [
      {
        option: 'Faster decode kernels',
        whyNot: 'at most {{perf.amdahlModel}} end to end; uncached prefill sets the fleet',
      },
    ],
    rationale: [
      'Nearly all of a prompt repeats from key to key: cached, it leaves {{arch.p99_prefill}} for what is new.',
    ],
    revisitWhen: 'Fewer than four fifths of prompt tokens hit the cache',
  },
  money: [
    {
      text: 'Machines stand at list price; the contract over {{perf.gpuCount}} accelerators is spent already, and {{perf.gpuShare}} of them at the peak is what decides.',
      when: [{ path: 'perf.gpuCount', known: true }],
    },
    {
      text: '[[Units]] cost {{perf.estUsdPer1k}}; silence and shorter blocks lower it without a new model.',
      when: [{ path: 'perf.gpuCount', known: false }],
    },
  ],
  answers: {
    'MS-09': [
      'BLEU and perplexity are easy because they run nothing. First work: {{exp.suiteSize}} gaps a language with tests, written fresh, and canaries beside them.',
      'BLEU and perplexity run nothing. First work: fresh gaps with tests, and canaries beside them.',
    ],
    'DS-02': [
      'Random files leave a [[entity]]’s names and copies on both sides: the score is memory. Whole fork families move together.',
    ],
    'DS-05': ['Public files are copies of copies; one a family stays, before the split.'],
    'DS-22': [
      'No basis is stated for EU keystrokes: they stay in the region’s memory, unwritten; private code waits for a contract.',
    ],
    'RG-13': ['Gray text and a first-run notice say that a model wrote it.'],
    'MS-06': [
      'A remote frontier model misses {{arch.latencyP99Ms}} at this load; a mid-sized one that sees both sides of the cursor does not.',
    ],
  },
  gaps: [
    { test: 'M6', how: 'kept share of rare frameworks, {{exp.readDay}}' },
    { test: 'I6', how: 'canary release per region, before the test' },
  ],
}
