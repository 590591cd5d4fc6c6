import type { Method } from './types'

export const DATA: Method = {
  aim: 'Reconstruct what was known at the moment of decision, and when its outcome arrives. Everything later hangs on these two times.',
  moves: [
    {
      decide: 'The unit of a row and its moment of decision; which sources are joined and as of when.',
      evidence: 'for each source: when it is written, whether it is overwritten, who owns it.',
    },
    {
      decide: 'What the label is, who or what makes it, how late it is, and for whom it never comes.',
      evidence: 'delay and its spread; cases whose outcome the system’s own action hides.',
    },
    {
      decide:
        'How hidden outcomes are bought back: exploration with rate, price and logged propensity, or a stated limit.',
      evidence: 'exploration_size; cost of one explored case times its number.',
    },
    {
      decide: 'Which features are in, each with the time it becomes available; which tempting one is out.',
      evidence: 'available time against decision time; the same code for training and serving.',
    },
    {
      decide: 'The split: along time, entity or site as the system will meet new ones, with a gap for the label delay.',
      evidence: 'gap ≥ delay; windows against the history that is kept; repeats of one entity.',
    },
    {
      decide: 'Whether there is enough: positives for training, items for the test, agreement of annotators.',
      evidence: 'wilson_n for the width wanted, label_plan for hours and money, cohen_kappa.',
    },
    {
      decide: 'Quality tests that block a batch, and how a data set is named and found again.',
      evidence: 'what has broken before; schema, ranges, missing share, volume.',
    },
    {
      decide: 'What personal data is used on which lawful basis, how long it is kept, how it is deleted.',
      evidence: 'regions, kinds of data, vendors that see it; knowledge kind "law".',
    },
  ],
  traps: [
    'A random split, or one along time without a gap: the model is tested on outcomes it has half seen.',
    'Scalers, encoders, resampling or de-duplication fitted before the split.',
    'Textbook leaks instead of this system’s: name the table, the field and the hour at which it is written.',
    'Training oftener than labels ripen, called freshness.',
    'Labels only for cases that the present policy let through, taken as if they were all.',
    'A test set read so often that it has been fitted.',
  ],
  tables: {
    sources: 'holds: what a row is; trap: how it misleads (overwritten, back-filled, late, only for accepted cases).',
    features: 'available: before, at or after the decision, with the delay; trap: the leak it could bring, or a dash.',
    windows: 'training, gap, validation, test, and the history these need; value a reference.',
  },
  sections: {
    labels: 'definition, maker, delay, selection, agreement, what corrects a label later.',
    split: 'the cut, the gap and why that long, entities on one side only, what is fitted on training rows alone.',
    quality: 'the tests that stop a batch, and versions of data with their models.',
    privacy: 'lawful basis, least data, retention, deletion; only law that applies here.',
  },
  ask: 'when an outcome becomes known (it sets the gap and the training window); whether a field exists at the moment of decision; what may be stored or sent outside, and for how long. Not: what a profile of the data would show.',
  good: '“Split by time with a gap of {{data.labelDelayDays}}: disputes arrive that late, so a shorter one would train on outcomes nobody had. Revisit when early labels agree with late ones on a month of cases.”',
  bad: '“Use an 80/20 split with cross-validation and take care to avoid leakage.”',
}
