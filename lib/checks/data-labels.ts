import { type Check, LAW_AS_OF } from './define'
import { DEEP_WITHOUT_LLM, SUPERVISED } from './lists'

const LINEAR = ['logistic_regression', 'linear_regularized', 'logistic_scorecard']

/** Labels, sample sizes, feedback and the right to use the data. */
export const LABEL_CHECKS: readonly Check[] = [
  {
    id: 'DS-08',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Supervised without labels',
    why: 'There is nothing to fit to and nothing to evaluate against.',
    fix: 'Plan labeling or weak supervision, or start unsupervised or with rules and a small gold set.',
    source: 'Rules of ML #1; Ratner et al. 2017, arXiv:1711.10160',
    reads: ['data.labelsAvailable', 'problem.type'],
    fires: (d) => d.is('data.labelsAvailable', 'none') && d.is('problem.type', ...SUPERVISED),
    message: (d) => `Labels: ${d.show('data.labelsAvailable')}; problem type: ${d.show('problem.type')}.`,
  },
  {
    id: 'DS-09',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Too few positives',
    why: 'So few positives leave estimates and intervals to noise, or too few events per input of a linear model.',
    fix: 'Pool or relabel, use fewer inputs, one-class methods or transfer; always report intervals.',
    source: 'Peduzzi et al. 1996; van Smeden et al. 2019',
    reads: ['data.nPositives', 'model.nFeatures', 'model.family'],
    fires: (d) => {
      const [positives, features] = [d.num('data.nPositives'), d.num('model.nFeatures')]
      // Whatever the family: who learns from no positive is still examined on them, and that interval is as wide.
      if (positives === undefined) return false
      return positives < 50 || (features !== undefined && positives < 10 * features && d.is('model.family', ...LINEAR))
    },
    message: (d) =>
      d.below('data.nPositives', 50)
        ? `Only ${d.show('data.nPositives')} positive examples.`
        : `${d.show('data.nPositives')} positives for ${d.show('model.nFeatures')} inputs; model family: ${d.show('model.family')}.`,
  },
  {
    id: 'DS-11',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Retrained before labels arrive',
    why: 'Recent rows count as negative only because their outcome is not in yet.',
    fix: 'Leave out the immature window, model the delay, or use early labels with a correction.',
    source: 'Chapelle 2014, doi 10.1145/2623330.2623634; Stripe Radar',
    reads: ['data.labelDelayDays', 'prod.retrainCadenceDays', 'data.earlyLabelCorrection'],
    fires: (d) =>
      d.positive('data.labelDelayDays') !== undefined &&
      d.positive('prod.retrainCadenceDays') !== undefined &&
      d.above('data.labelDelayDays', 'prod.retrainCadenceDays') &&
      !d.yes('data.earlyLabelCorrection'),
    message: (d) =>
      `Labels take ${d.show('data.labelDelayDays')}, training runs every ${d.show('prod.retrainCadenceDays')}; correction: ${d.show('data.earlyLabelCorrection')}.`,
  },
  {
    id: 'DS-12',
    severity: 'warning',
    phase: 'facts',
    step: 'data',
    title: 'Annotators disagree',
    why: 'No model can be better than labels that people themselves do not agree on.',
    fix: 'Rewrite the guidelines, settle disagreements, or train on soft labels.',
    source: 'Landis & Koch 1977; Artstein & Poesio 2008',
    reads: ['data.kappa', 'data.adjudication'],
    fires: (d) => d.below('data.kappa', 0.6) && !d.yes('data.adjudication'),
    message: (d) => `Agreement (kappa) is ${d.show('data.kappa')}; adjudicated: ${d.show('data.adjudication')}.`,
  },
  {
    id: 'DS-13',
    severity: 'warning',
    phase: 'design',
    step: 'data',
    title: 'One opinion on a matter of judgment',
    why: 'With a single annotator agreement cannot be measured.',
    fix: 'Let three people or more label at least a tenth to a fifth of the items.',
    source: 'Sheng et al. 2008',
    reads: ['data.labelSource', 'data.subjective', 'data.annotatorsPerItem'],
    fires: (d) => d.is('data.labelSource', 'human') && d.yes('data.subjective') && d.below('data.annotatorsPerItem', 2),
    message: (d) =>
      `The task is subjective; annotators per item: ${d.show('data.annotatorsPerItem')} (${d.show('data.labelSource')}).`,
  },
  {
    id: 'DS-16',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Labels only for accepted cases',
    why: 'Outcomes that are missing because of the decision bias training and evaluation.',
    fix: 'Accept a small random share, or infer refused outcomes with sensitivity bounds.',
    source: 'Lakkaraju et al., KDD 2017, doi 10.1145/3097983.3098066',
    reads: ['data.selectiveLabels', 'data.exploration', 'data.rejectInference'],
    fires: (d) => d.yes('data.selectiveLabels') && !d.yes('data.exploration') && !d.yes('data.rejectInference'),
    message: (d) =>
      `Labels are selective; randomized slice: ${d.show('data.exploration')}, reject inference: ${d.show('data.rejectInference')}.`,
  },
  {
    id: 'DS-17',
    severity: 'warning',
    phase: 'facts',
    step: 'data',
    title: 'Deep model on few labels',
    why: 'From scratch on so few labels the result depends on chance.',
    fix: 'Start from pretrained weights, a linear probe, boosted trees or one-class methods.',
    source: 'Rules of ML #21',
    reads: ['data.nLabeled', 'model.family', 'model.pretrained'],
    fires: (d) =>
      d.below('data.nLabeled', 1000) && d.is('model.family', ...DEEP_WITHOUT_LLM) && !d.yes('model.pretrained'),
    message: (d) =>
      `${d.show('data.nLabeled')} labels for ${d.show('model.family')}; pretrained: ${d.show('model.pretrained')}.`,
  },
  {
    id: 'DS-18',
    severity: 'warning',
    phase: 'design',
    step: 'data',
    title: 'Feedback loop without exploration',
    why: 'What the model shows or blocks decides what it learns next, so it confirms itself.',
    fix: 'Keep a small share of traffic random and log the probability of each action.',
    source: 'Sculley et al. 2015; Bottou et al. 2013',
    reads: ['data.feedbackLoop', 'data.exploration'],
    fires: (d) => d.yes('data.feedbackLoop') && !d.yes('data.exploration'),
    message: (d) => `There is a feedback loop; randomized slice: ${d.show('data.exploration')}.`,
  },
  {
    id: 'DS-19',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Propensities not logged',
    why: 'Without them neither off-policy evaluation nor a causal estimate is possible.',
    fix: 'Run a randomized phase first and log the probability of every assignment.',
    source: 'Dudík et al. 2011, arXiv:1103.4601',
    reads: ['problem.type', 'data.loggedPropensities'],
    fires: (d) => d.is('problem.type', 'bandit', 'uplift') && d.no('data.loggedPropensities'),
    message: (d) =>
      `Problem type ${d.show('problem.type')}; propensities logged: ${d.show('data.loggedPropensities')}.`,
  },
  {
    id: 'DS-20',
    severity: 'warning',
    phase: 'facts',
    step: 'data',
    title: 'Kept too briefly',
    why: 'Features are deleted before their labels arrive or before a season has passed.',
    fix: 'Keep pseudonymized snapshots on a lawful basis, or shorten the horizon.',
    source: 'GDPR art. 5(1)(e)',
    asOf: LAW_AS_OF,
    reads: ['data.retentionDays', 'data.labelDelayDays', 'data.seasonalityDays'],
    fires: (d) =>
      d.above('data.labelDelayDays', 'data.retentionDays') || d.above('data.seasonalityDays', 'data.retentionDays'),
    message: (d) =>
      `Kept ${d.show('data.retentionDays')}; label delay ${d.show('data.labelDelayDays')}, season ${d.show('data.seasonalityDays')}.`,
  },
  {
    id: 'DS-22',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'No lawful basis',
    why: 'Processing personal data of people in the EU needs a basis.',
    fix: 'Record the art. 6 basis (and art. 9 where it applies), the purpose and the retention.',
    source: 'GDPR art. 5, 6, 9',
    asOf: LAW_AS_OF,
    reads: ['data.pii', 'reg.regions', 'data.legalBasis'],
    fires: (d) => d.yes('data.pii') && d.has('reg.regions', 'EU') && d.isNull('data.legalBasis'),
    message: (d) => `Personal data, regions ${d.show('reg.regions')}, lawful basis: ${d.show('data.legalBasis')}.`,
  },
  {
    id: 'DS-23',
    severity: 'warning',
    phase: 'facts',
    step: 'data',
    title: 'Censored target',
    why: 'Stock-outs, cancellations and early removals make what was observed smaller than the truth.',
    fix: 'Model the censoring (Tobit, survival), or mask the censored periods.',
    source: 'Tobin 1958; Conrad 1976',
    reads: ['data.censoredTarget', 'data.censoringHandled'],
    fires: (d) => d.yes('data.censoredTarget') && !d.yes('data.censoringHandled'),
    message: (d) => `The target is censored; handled: ${d.show('data.censoringHandled')}.`,
  },
]
