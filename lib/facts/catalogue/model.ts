import { COUNTED, POSITIVE, WHOLE, section } from './spec'
import { FAMILIES } from './vocabulary'

const { num, share, count, yes, pick, items, figures } = section('model', 'model')

const THRESHOLDS = {
  'default_0.5': 'Default 0.5',
  cost_based: 'From costs',
  capacity: 'Top of the list, by capacity',
  precision_target: 'Precision target',
  recall_target: 'Recall target',
}
const GUARDRAILS = {
  prompt_injection: 'Prompt injection',
  link_allowlist: 'Allowed links',
  citation_check: 'Citations checked',
  command_check: 'Commands checked',
  pii_filter: 'Personal data filtered',
  toxicity: 'Toxicity',
  topic_limits: 'Topic limits',
}

export const MODEL = [
  pick('family', 'Model family', 'The family that is chosen.', FAMILIES, true),
  pick('baselineFamily', 'Baseline', 'The simple model or rule it must beat on the same split.', FAMILIES, true),
  count('nFeatures', 'Features', 'Inputs of the model.', WHOLE),
  yes('pretrained', 'Pretrained', 'Does training start from pretrained weights?'),
  yes('interpretable', 'Interpretable', 'Can each decision be explained from the model itself?'),
  yes('calibrated', 'Calibrated', 'Are scores mapped to probabilities on later data?'),
  yes('outputUsedAsProbability', 'Score used as a probability', 'Do prices, costs or thresholds treat it as one?'),
  yes('outputsQuantiles', 'Outputs quantiles', 'Does the model give quantiles or intervals?'),
  pick('thresholdPolicy', 'Threshold policy', 'How the operating point is set.', THRESHOLDS),
  yes('classWeightOrResample', 'Class weights or resampling', 'Is the class balance changed for training?'),
  yes('positionFeature', 'Position known', 'Is the shown position logged or used as an input?'),
  yes('positionHandled', 'Position bias handled', 'Is the effect of position on clicks corrected?'),
  num('paramsB', 'Parameters (billions)', 'x', 'Billions of parameters.', { ...POSITIVE, max: 100_000 }),
  num('weightBits', 'Bits per weight', 'bit', 'Bits one weight takes when served.', { min: 1, max: 64 }),
  num('contextTokens', 'Context window', 'tok', 'Tokens that fit in prompt and answer.', WHOLE),
  num('promptTokens', 'Prompt', 'tok', 'Tokens of the whole prompt.', WHOLE),
  num('outputTokens', 'Answer cap', 'tok', 'Most tokens of one answer.', WHOLE),
  yes('citesSources', 'Cites sources', 'Does each answer name the passages it rests on?'),
  yes('evalSet', 'Evaluation set', 'Is there a graded set of cases?'),
  yes('toolsWithSideEffects', 'Tools with side effects', 'Can it refund, delete, send or buy?'),
  yes('humanApproval', 'Human approval', 'Does a person approve each action?'),
  yes('actionLimits', 'Action limits', 'Are amounts and permissions capped?'),
  yes('untrustedContent', 'Untrusted text', 'Does text that others wrote reach the model?'),
  items('guardrails', 'Guardrails of the model', 'Defences around the model.', GUARDRAILS, true),

  share('thresholdBlockOnly', 'Block threshold without a challenge', 'Where blocking is cheaper than allowing.', {
    step: 'problem',
  }),
  share('thresholdChallenge', 'Challenge from', 'Where a challenge is cheaper than allowing.', { step: 'problem' }),
  share('thresholdBlock', 'Block from', 'Where blocking is cheaper than a challenge.', { step: 'problem' }),
  share('threshold', 'Act from', 'Score from which acting is cheaper.', { step: 'problem' }),
  share('answerThreshold', 'Answer from', 'Answer only if that likely to be right.', { step: 'problem' }),
  share('halfScoreMeans', 'Probability meant by a raw score of one half', 'After undoing the sampling.', {
    step: 'data',
  }),
  num('trainBytes', 'Training matrix', 'B', 'Memory of the binned training data.'),
  num('deepExtraUsd', 'Extra cost of the deep candidate', 'usd/month', 'Running cost above the chosen family.'),
  num('deepBreakEven', 'Points the deep model must add', 'count', 'Points of recall that pay its machines.'),
  num('fixedTokens', 'Instructions, thread, question', 'tok', 'Tokens of the prompt that are not passages.', COUNTED),
  num('passageTokens', 'Tokens per passage', 'tok', 'Mean length of a passage.', WHOLE),
  count('passages', 'Passages in the prompt', 'Passages put before the model.', WHOLE),
  num('stuffTokens', 'Prompt of the prototype', 'tok', 'Tokens when everything is put in.'),
  num('selfParams', 'Self-hosted candidate: parameters', 'count', 'Parameters of the open model weighed.'),
  num('selfTokens', 'Sequence length', 'tok', 'Prompt and answer together.'),
  figures('selfShape', 'Layers, KV heads, head size', 'list', 'Shape of the open model weighed.'),
  num('selfKv', 'KV cache per answer', 'B', 'Cache one sequence takes.'),
  num('selfWeights', 'Weights', 'B', 'Bytes of the weights as served.'),
  num('selfStepS', 'Time per token', 's', 'Lower bound from memory bandwidth.'),
  num('selfPrefillS', 'Prefill', 's', 'Time to read the prompt.'),
  num('selfAnswerS', 'Time of a full answer', 's', 'Prefill and every token.'),
  num('l4Bw', 'Memory bandwidth of the card', 'count', 'Bytes a second.'),
]
