import { type Check, LAW_AS_OF } from './define'
import { DEEP, LLM } from './lists'

export const MODEL_CHECKS: readonly Check[] = [
  {
    id: 'MS-01',
    severity: 'error',
    phase: 'facts',
    step: 'model',
    title: 'Uncalibrated probabilities',
    why: 'Thresholds, prices and expected costs come out wrong, most of all after resampling.',
    fix: 'Calibrate (isotonic, Platt, temperature) on later data and watch the calibration error.',
    source: 'Guo et al. 2017, arXiv:1706.04599; Niculescu-Mizil & Caruana 2005',
    reads: ['model.outputUsedAsProbability', 'model.calibrated'],
    fires: (d) => d.yes('model.outputUsedAsProbability') && d.no('model.calibrated'),
    message: (d) => `The score is used as a probability; calibrated: ${d.show('model.calibrated')}.`,
  },
  {
    id: 'MS-02',
    severity: 'warning',
    phase: 'design',
    step: 'model',
    title: 'Threshold left at one half',
    why: 'The cheapest threshold is the cost of a false alarm over both costs together.',
    fix: 'Work the threshold out from the costs, or act on the top of the list up to capacity.',
    source: 'Elkan 2001',
    reads: ['model.thresholdPolicy', 'problem.costRatio', 'data.positiveRate'],
    fires: (d) =>
      d.is('model.thresholdPolicy', 'default_0.5') &&
      (d.over('problem.costRatio', 2) || d.below('data.positiveRate', 0.1)),
    message: (d) =>
      `Threshold: ${d.show('model.thresholdPolicy')}; cost ratio ${d.show('problem.costRatio')}, positives ${d.show('data.positiveRate')}.`,
  },
  {
    id: 'MS-03',
    severity: 'warning',
    phase: 'design',
    step: 'model',
    title: 'No boosted trees to compare with',
    why: 'On tables of this size trees usually win, and cost less.',
    fix: 'Add a tuned GBDT as the baseline.',
    source: 'Grinsztajn et al. 2022, arXiv:2207.08815; Rules of ML #4',
    reads: ['data.modality', 'data.nRows', 'model.family', 'model.baselineFamily'],
    fires: (d) =>
      d.is('data.modality', 'tabular') &&
      d.below('data.nRows', 1e6) &&
      d.is('model.family', ...DEEP) &&
      !d.is('model.baselineFamily', 'gbdt'),
    message: (d) =>
      `${d.show('model.family')} on ${d.show('data.nRows')} rows of tables; baseline: ${d.show('model.baselineFamily')}.`,
  },
  {
    id: 'MS-04',
    severity: 'warning',
    phase: 'design',
    step: 'model',
    title: 'Position bias in clicks',
    why: 'People click what stands on top, so the model learns the old order.',
    fix: 'Log positions, weight by propensity or learn the bias apart, and fix the position when serving.',
    source: 'Rules of ML #36; Joachims et al. 2017',
    reads: ['problem.type', 'data.labelSource', 'model.positionHandled'],
    fires: (d) =>
      d.is('problem.type', 'ranking', 'retrieval') &&
      d.is('data.labelSource', 'clicks') &&
      !d.yes('model.positionHandled'),
    message: (d) =>
      `${d.show('problem.type')} from ${d.show('data.labelSource')}; position bias handled: ${d.show('model.positionHandled')}.`,
  },
  {
    id: 'MS-05',
    severity: 'error',
    phase: 'facts',
    step: 'model',
    title: 'No reasons for decisions',
    why: 'Law or policy asks for the specific principal reasons.',
    fix: 'Use a scorecard, an EBM or monotone trees, with tested reason codes.',
    source: 'ECOA Reg B, 12 CFR 1002.9; CFPB Circular 2022-03; GDPR art. 15(1)(h)',
    asOf: LAW_AS_OF,
    reads: ['reg.reasonsRequired', 'model.interpretable', 'prod.explanations'],
    fires: (d) => d.yes('reg.reasonsRequired') && !d.yes('model.interpretable') && !d.yes('prod.explanations'),
    message: (d) =>
      `Reasons are required; interpretable: ${d.show('model.interpretable')}, explanations: ${d.show('prod.explanations')}.`,
  },
  {
    id: 'MS-06',
    severity: 'warning',
    phase: 'facts',
    step: 'model',
    title: 'Language model in the wrong place',
    why: 'For tables or very short deadlines a small model is more accurate, cheaper and faster.',
    fix: 'Use boosted trees or a distilled encoder; let the language model make features or labels offline.',
    source: 'Rules of ML #4',
    reads: ['model.family', 'data.modality', 'arch.latencyP99Ms'],
    fires: (d) =>
      d.is('model.family', ...LLM) && (d.is('data.modality', 'tabular') || d.below('arch.latencyP99Ms', 150)),
    message: (d) =>
      `${d.show('model.family')}; modality: ${d.show('data.modality')}, latency limit: ${d.show('arch.latencyP99Ms')}.`,
  },
  {
    id: 'MS-07',
    severity: 'error',
    phase: 'design',
    step: 'model',
    title: 'Prompt does not fit',
    why: 'What does not fit in the window is cut off without a word.',
    fix: 'Retrieve or summarize instead of pasting, and cap the answer.',
    source: 'Providers’ documentation',
    reads: ['model.promptTokens', 'model.outputTokens', 'model.contextTokens'],
    fires: (d) => {
      const [prompt, output] = [d.num('model.promptTokens'), d.num('model.outputTokens')]
      const window = d.num('model.contextTokens')
      return prompt !== undefined && output !== undefined && window !== undefined && prompt + output > window
    },
    message: (d) =>
      `Prompt ${d.show('model.promptTokens')} plus answer ${d.show('model.outputTokens')} exceed the window of ${d.show('model.contextTokens')}.`,
  },
  {
    id: 'MS-08',
    severity: 'warning',
    phase: 'design',
    step: 'model',
    title: 'Answers without sources',
    why: 'Readers cannot verify them, and nobody can audit how grounded they are.',
    fix: 'Return the passages an answer rests on, and abstain where nothing supports one.',
    source: 'Lewis et al. 2020; NIST AI 600-1 (2024)',
    reads: ['problem.type', 'model.citesSources'],
    fires: (d) => d.is('problem.type', 'rag_qa') && !d.yes('model.citesSources'),
    message: (d) => `Answers from documents; cites sources: ${d.show('model.citesSources')}.`,
  },
  {
    id: 'MS-09',
    severity: 'error',
    phase: 'facts',
    step: 'model',
    title: 'No evaluation set',
    why: 'Without one quality can neither be accepted nor seen to fall.',
    fix: 'Have experts grade one to five hundred cases, with unanswerable and hostile ones among them.',
    source: 'ML Test Score, Infra 4; NIST AI 600-1',
    reads: ['problem.type', 'model.evalSet'],
    fires: (d) => d.is('problem.type', 'rag_qa', 'agent', 'text_generation') && d.no('model.evalSet'),
    message: (d) => `Problem type ${d.show('problem.type')}; evaluation set: ${d.show('model.evalSet')}.`,
  },
  {
    id: 'MS-10',
    severity: 'error',
    phase: 'facts',
    step: 'model',
    title: 'Acts without limits',
    why: 'With tools that refund, delete or send, one mistake or one injected line becomes a loss.',
    fix: 'Least-privilege tools, caps on amounts, approval by a person, idempotent calls, an audit trail.',
    source: 'OWASP LLM06:2025',
    reads: ['model.toolsWithSideEffects', 'model.humanApproval', 'model.actionLimits'],
    fires: (d) => d.yes('model.toolsWithSideEffects') && !d.yes('model.humanApproval') && !d.yes('model.actionLimits'),
    message: (d) =>
      `Tools have side effects; human approval: ${d.show('model.humanApproval')}, limits: ${d.show('model.actionLimits')}.`,
  },
  {
    id: 'MS-11',
    severity: 'warning',
    phase: 'design',
    step: 'model',
    title: 'No defense against injection',
    why: 'Text that others write can carry instructions to the model.',
    fix: 'Separate privileges, mark foreign content, filter outputs, keep a red-team set.',
    source: 'OWASP LLM01:2025; Greshake et al. 2023, arXiv:2302.12173',
    reads: ['model.untrustedContent', 'problem.type', 'model.guardrails'],
    fires: (d) =>
      d.yes('model.untrustedContent') &&
      d.is('problem.type', 'rag_qa', 'agent') &&
      !d.has('model.guardrails', 'prompt_injection'),
    message: (d) => `Untrusted text reaches the model; guardrails: ${d.show('model.guardrails')}.`,
  },
  {
    id: 'MS-12',
    severity: 'warning',
    phase: 'facts',
    step: 'model',
    title: 'Mean where a quantile is needed',
    why: 'Promises and stock levels hang on the tail, not on the middle.',
    fix: 'Train with quantile loss, or add conformal intervals.',
    source: 'Koenker & Bassett 1978; Romano et al. 2019, arXiv:1905.03222',
    reads: ['problem.decisionNeedsQuantile', 'model.outputsQuantiles'],
    fires: (d) => d.yes('problem.decisionNeedsQuantile') && !d.yes('model.outputsQuantiles'),
    message: (d) => `The decision needs a quantile; outputs quantiles: ${d.show('model.outputsQuantiles')}.`,
  },
]
