import type { Overrides } from '../types'

/** Assumptions, arithmetic, decisions, risks and questions of code completion. */
export const editorRegisters: Required<
  Pick<Overrides, 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
> = {
  assumptions: [
    {
      path: 'problem.retainMinutes',
      value: 10,
      label: 'Code counts as kept after',
      unit: 'min',
      note: 'Replaced by the time at which most deletions have happened.',
    },
    {
      path: 'problem.readMs',
      value: 700,
      label: 'On screen long enough to be read',
      unit: 'ms',
      note: 'Estimate it from accept times.',
    },
    {
      path: 'arch.debounceMs',
      value: 75,
      label: 'Wait after the last key',
      unit: 'ms',
      note: 'Tuned per editor on typing rhythm.',
    },
    {
      path: 'model.outputTokens',
      value: 20,
      label: 'Tokens decoded a completion, mean',
      unit: 'tok',
      note: 'Replaced by kept length.',
    },
    {
      path: 'arch.symbolMs',
      value: 30,
      label: 'Age of the language server’s answer',
      unit: 'ms',
      note: 'Measured per language.',
    },
    {
      path: 'model.paramsB',
      value: 7,
      label: 'Parameters (billions)',
      unit: 'x',
      note: 'A usual size of open code models; replaced by that of the one chosen.',
    },
    {
      path: 'arch.newTokensAlarm',
      value: 150,
      label: 'Uncached tokens a request that raise an alarm',
      unit: 'tok',
      note: 'Set from the measured prefill rate.',
    },
    {
      path: 'data.exploreShare',
      value: 0.01,
      label: 'Silent gaps drawn at random',
      unit: 'ratio',
      note: 'Sized by the precision wanted on silence.',
    },
    {
      path: 'data.minutesPerTask',
      value: 20,
      label: 'Minutes to write a gap with tests',
      unit: 'min',
      note: 'Timed on the first fifty.',
    },
    {
      path: 'exp.suiteSize',
      value: 300,
      label: 'Gaps with tests a language',
      unit: 'count',
      note: 'Set by the difference that a release must show.',
    },
    {
      path: 'exp.languageFloor',
      value: 0.75,
      label: 'Kept share of a language over the best, at least',
      unit: 'ratio',
      note: 'Product sets it.',
    },
    {
      path: 'prod.verbatimTokens',
      value: 60,
      label: 'Longest run shown without its license',
      unit: 'tok',
      note: 'Legal sets it; shorter runs are idiom.',
    },
    {
      path: 'prod.canaryN',
      value: 1000,
      label: 'Planted credentials',
      unit: 'count',
      note: 'More of them tighten the bound.',
    },
  ],
  expressions: [
    {
      path: 'arch.decodeTokensPerS',
      label: 'Tokens decoded a second at the peak',
      unit: '1/s',
      formula: '{arch.qpsPeak}*{model.outputTokens}',
    },
    {
      path: 'arch.prefillPerGpu',
      label: 'Prefill tokens an accelerator takes a second',
      unit: '1/s',
      formula: '{arch.prefillPerS}/{arch.cardsPerReplica}',
    },
    {
      path: 'arch.newTokensMax',
      label: 'Uncached tokens a request may bring, a zone lost',
      unit: 'tok',
      formula: 'floor({arch.prefillPerGpu}*{perf.gpuCount}*2/3/{arch.qpsDesign})',
    },
    {
      path: 'perf.gpuShare',
      label: 'Accelerators used over those under contract',
      unit: 'ratio',
      formula: '{arch.replicas}*{arch.cardsPerReplica}/{perf.gpuCount}',
    },
    {
      path: 'prod.leakBound',
      label: 'Leak rate excluded when no canary comes out',
      unit: 'ratio',
      formula: '3/{prod.canaryN}',
    },
    {
      path: 'data.gradeHours',
      label: 'Hours to write the suite of one language',
      unit: 'h',
      formula: '{exp.suiteSize}*{data.minutesPerTask}/60',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Gates before training',
      choice: 'License allow-list, secret scan, fork families, opt-outs, per file and in this order',
      alternatives: [
        {
          option: 'Filter what comes out',
          whyNot: 'a filter knows patterns; {{prod.leakBound}} is proved on weights',
        },
      ],
      rationale:
        'A file removed later means tuning again: {{prod.canaryN}} planted credentials show whether it must be.',
      confidence: 'high',
      revisitWhen: 'A planted credential comes out of a candidate',
    },
    {
      step: 'data',
      title: 'Tenants',
      choice: 'A private [[entity]] trains its tenant’s adapter, after a signed choice',
      alternatives: [
        {
          option: 'One pooled model',
          whyNot: 'a private name in a stranger’s editor, at {{arch.qpsPeak}} only a matter of time',
        },
      ],
      rationale: 'Isolation can be audited; forgetting out of {{data.trainDays}} of pooled weights cannot.',
      confidence: 'high',
      revisitWhen: 'Adapters gain less than the test can see for three tenants',
    },
    {
      step: 'arch',
      title: 'Fleet',
      choice:
        '{{arch.replicas}} of {{perf.gpuCount}} accelerators serve ({{perf.gpuShare}}); tuning takes nights and what is left',
      alternatives: [
        {
          option: 'More slots, longer blocks',
          whyNot: 'past {{arch.newTokensMax}} uncached a request, prefill queues into {{arch.latencyP99Ms}}',
        },
      ],
      rationale:
        '{{arch.qpsDesign}} at {{arch.serviceS}} each, two zones of three; the prefill rate awaits a load test.',
      confidence: 'low',
      revisitWhen: 'A load test finds fewer than four fifths of the assumed prefill rate',
      when: [{ path: 'perf.gpuCount', known: true }],
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Duplicates and forks across the split flatter scores, and code is memorized',
      severity: 'high',
      mitigation: 'Fork families before split and tuning, newer test',
      owner: 'data team',
    },
    {
      step: 'data',
      risk: 'License and copyright: [[units]] repeat protected code',
      severity: 'high',
      mitigation: 'Allow-list, opt-outs, runs over {{prod.verbatimTokens}} named',
      owner: 'legal',
    },
    {
      step: 'data',
      risk: 'A private repo trains without consent, or tenant isolation breaks (GDPR, contract)',
      severity: 'high',
      mitigation: 'Signed choice, keyed caches, adapters by tenant',
      owner: 'privacy officer',
    },
    {
      step: 'prod',
      risk: 'A secret or credential is memorized and offered',
      severity: 'high',
      mitigation: 'Scan before storage, {{prod.canaryN}} canaries, block list by the hour',
      owner: 'security',
    },
    {
      step: 'arch',
      risk: 'Latency: prefill queues, [[units]] come after {{arch.latencyP99Ms}}',
      severity: 'high',
      mitigation: 'Debounce, cancel, sticky cache, single lines',
      owner: 'platform',
    },
    {
      step: 'model',
      risk: 'Insecure old idioms are offered',
      severity: 'medium',
      mitigation: 'Static analysis in corpus and suite',
      owner: 'security',
    },
  ],
  questions: [
    {
      step: 'data',
      path: 'data.legalBasis',
      question: 'On which legal basis and contract do keystrokes and private [[entities]] reach us?',
      whyItMatters: 'Decides D2.4: without one, no private code trains.',
      meanwhile: 'licensed public files only',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'Which programming languages must be good?',
      whyItMatters: 'Each takes {{data.gradeHours}} of suite and a gate in D6.2.',
      meanwhile: 'those with a suite',
    },
    {
      step: 'arch',
      path: 'arch.prefillMfu',
      question: 'What share of its peak does one accelerator reach while it reads real contexts?',
      whyItMatters: 'Moves {{arch.prefillPerGpu}}, on which the fleet decision D4.3 rests.',
      meanwhile: '{{arch.prefillMfu}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which regions do customers require keystrokes to stay?',
      whyItMatters: 'Splits the fleet and D6.2.',
      meanwhile: 'one fleet a region',
    },
  ],
}
