import type { Method } from './types'

export const MODEL: Method = {
  aim: 'Choose the simplest family that the facts support, against a measured baseline, and say what would change your mind.',
  moves: [
    {
      decide: 'The baseline: a rule, a constant, last period, boosted trees; its work and who keeps it.',
      evidence: 'step 1’s baseline, measured on step 2’s split.',
    },
    {
      decide: 'Which families are candidates at all.',
      evidence: 'modality, rows and positives, latency limit, need for reasons, team; knowledge kind "family".',
    },
    {
      decide:
        'The family, by what a point of the primary metric is worth against what the family costs to run and keep.',
      evidence: 'value of a point; work per prediction; memory (weight_bytes, kv_bytes) where it is large.',
    },
    {
      decide: 'Why it fits in theory: what it assumes, its bias and variance at this size, what it cannot represent.',
      evidence: 'structure of the data: tabular, sequence, graph, text; interactions, order, invariance.',
    },
    {
      decide: 'Loss, class weights or sampling, calibration, and the threshold policy from the costs.',
      evidence:
        'share of positives; whether the output is used as a probability; cost_threshold, undersample_correct, ece.',
    },
    {
      decide:
        'Training strategy: augmentation, regularization, optimizer and schedule, early stop, search and its budget.',
      evidence: 'rows per parameter; training_time or train_flops; what one run costs.',
    },
    {
      decide:
        'For language models: context, retrieval or tuning, sources in answers, evaluation set, limits on actions.',
      evidence: 'token_cost, tokens of prompt and answer; tools with side effects; untrusted text.',
    },
    {
      decide: 'Which reasons are owed to whom, and in which form.',
      evidence: 'law, reviewers’ work; whether the family gives stable reasons.',
    },
  ],
  traps: [
    'The most complex model, with the baseline in a subordinate clause.',
    'Alternatives made of straw: the strongest rival must be there, with a reason its champion would recognize.',
    'Resampling, ensembling or fine-tuning by reflex; a threshold at one half.',
    'Expected gains before any measurement.',
    'A deep model on few labels without pretraining; a language model where a classifier does.',
  ],
  tables: {
    candidates:
      'the baseline is one of them; work per prediction from a fact; verdict: chosen, kept as challenger, refused, and why.',
    training:
      'part: loss, sampling, augmentation, regularization, optimizer, schedule, stop, calibration; leave out what does not apply, with its reason in one row.',
  },
  sections: {
    theory: 'the inductive bias against the structure of these data; size of sample; what would break it.',
    explain: 'who reads reasons, what they do with them, how they are tested for stability.',
  },
  ask: 'whether reasons must be given to people concerned; whether a hosted model may be used at all; which framework the team runs. Not: which family they would like.',
  good: '“Boosted trees; a point of recall is worth {{problem.valuePerPoint}}, so machine cost decides nothing and engineers do: a graph network needs a feature store nobody here runs. Revisit when a challenger adds two points on two successive test windows.”',
  bad: '“XGBoost was selected for its performance and scalability.”',
}
