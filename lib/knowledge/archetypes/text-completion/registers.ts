import type { Archetype } from '../types'

/** Assumptions, decisions, risks and questions of the entry on text completion. */
export const textCompletionRegisters: Pick<
  Archetype,
  'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'
> = {
  assumptions: [
    {
      path: 'problem.retainMinutes',
      value: 10,
      label: 'Time after which a kept suggestion counts',
      unit: 'min',
      note: 'Replaced by the time at which most deletions have happened.',
    },
    {
      path: 'arch.debounceMs',
      value: 75,
      label: 'Wait after the last key',
      unit: 'ms',
      note: 'Replaced by the typing rhythm measured per client.',
    },
    {
      path: 'exp.suiteSize',
      value: 300,
      label: 'Curated tasks per main language',
      unit: 'count',
      note: 'Set by the difference that a release must show.',
    },
    {
      path: 'data.dpEpsilon',
      value: 8,
      label: 'Privacy budget of federated learning (epsilon)',
      unit: 'count',
      note: 'Set with the privacy officer, per user and release.',
    },
    {
      path: 'arch.outputTokens',
      value: 16,
      label: 'Tokens decoded per suggestion',
      unit: 'tok',
      note: 'Replaced by the kept length measured.',
    },
  ],
  expressions: [
    {
      path: 'arch.decodeTokensPerS',
      label: 'Tokens decoded a second at the peak',
      unit: '1/s',
      formula: '{arch.qpsPeak}*{arch.outputTokens}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Silence is an output',
      choice: 'Show only where expected kept characters pay for the reading',
      alternatives: [{ option: 'Always show', whyNot: 'acceptance falls and people switch it off' }],
      rationale: 'The threshold moves kept characters more than a larger model does.',
      confidence: 'high',
      revisitWhen: 'Kept share passes the plateau',
    },
    {
      step: 'data',
      title: 'Gates before training',
      choice: 'Licence, secret scan, dedup and opt-out per file, in this order, recorded',
      alternatives: [{ option: 'Filter outputs only', whyNot: 'what is memorised can be drawn out' }],
      rationale: 'Removal after training means training again.',
      confidence: 'high',
      revisitWhen: 'Never for secrets',
    },
    {
      step: 'arch',
      title: 'Cancel first',
      choice: 'Client debounce {{arch.debounceMs}}, server drops outdated work',
      alternatives: [
        {
          option: 'Answer everything',
          whyNot: 'the peak of {{arch.decodeTokensPerS}} decoded tokens is mostly unseen',
        },
      ],
      rationale: 'Typing outruns any model.',
      confidence: 'high',
      revisitWhen: 'Cancelled share is small',
    },
    {
      step: 'data',
      title: 'Tenant isolation',
      choice: 'Adapters, caches and events keyed by tenant; private text only by written choice',
      alternatives: [
        { option: 'One pooled model', whyNot: 'a private name in a stranger’s [[unit]] ends the contract' },
      ],
      rationale: 'Trust is the product that is sold.',
      confidence: 'high',
      revisitWhen: 'Customers ask for pooling in writing',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Duplicates and forks of [[entity]]s across the split: dedup missing, scores inflated, text memorised',
      severity: 'high',
      mitigation: 'MinHash before split and training, newer test',
      owner: 'data team',
    },
    {
      step: 'data',
      risk: 'Licence and copyright: [[units]] that repeat protected text',
      severity: 'high',
      mitigation: 'Licence per file, opt-outs, verbatim filter with source',
      owner: 'legal',
    },
    {
      step: 'prod',
      risk: 'A secret, password, credential or other PII is memorised and suggested',
      severity: 'high',
      mitigation: 'Scans before training, canaries, output filter, hour-level block list',
      owner: 'security',
    },
    {
      step: 'arch',
      risk: 'Latency kills acceptance: [[units]] later than {{arch.latencyP99Ms}}, or no signal at all',
      severity: 'high',
      mitigation: 'Debounce, cancel, prefix cache; on-device or offline fallback',
      owner: 'platform',
    },
    {
      step: 'data',
      risk: 'Private repo text or typed messages used without legal basis or consent (GDPR), tenant isolation broken',
      severity: 'high',
      mitigation: 'Written choice, keyed caches, federated on-device learning with differential privacy',
      owner: 'privacy officer',
    },
    {
      step: 'exp',
      risk: 'Language gap: Hindi, Portuguese, code-mixed text or a rare language served by an English-shaped model of [[units]]',
      severity: 'medium',
      mitigation: 'Share, suite and release gate per language',
      owner: 'completion team',
    },
    {
      step: 'model',
      risk: 'Biased or offensive completion in a person’s own words',
      severity: 'medium',
      mitigation: 'Template pairs, blocked pronoun guesses, tone filter',
      owner: 'completion team',
    },
    {
      step: 'exp',
      risk: 'Public benchmarks are in the [[corpus]] and flatter every candidate',
      severity: 'low',
      mitigation: 'Fresh suite of {{exp.suiteSize}} tasks',
      owner: 'completion team',
    },
  ],
  questions: [
    {
      step: 'arch',
      path: 'arch.network',
      question: 'Is there a link at each key press?',
      whyItMatters: 'Decides device or server.',
      meanwhile: 'a server with a local fallback',
    },
    {
      step: 'data',
      path: 'data.legalBasis',
      question: 'On which basis may typed or private text be collected?',
      whyItMatters: 'Without one, nothing is collected.',
      meanwhile: 'public licensed text and on-device learning only',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'Which languages, code-mixed ones included, must be served?',
      whyItMatters: 'Each needs [[corpus]], suite and gate.',
      meanwhile: 'the languages with an own test set',
    },
    {
      step: 'model',
      path: 'model.paramsB',
      question: 'Which model size fits the hardware at hand?',
      whyItMatters: 'Bytes per token set the delay.',
      meanwhile: 'the smallest that beats [[baseline]] on the suite',
    },
    {
      step: 'problem',
      path: 'problem.retainMinutes',
      question: 'After which time does an accepted [[unit]] count as kept?',
      whyItMatters: 'It is the label of the online metric.',
      meanwhile: '{{problem.retainMinutes}}',
    },
  ],
}
