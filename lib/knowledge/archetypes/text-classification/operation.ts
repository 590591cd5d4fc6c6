import type { Archetype } from '../types'

/** Architecture, experiment and production of the text classification entry. */
export const textClassificationOperation = {
  arch: {
    serving: 'hybrid',
    parts: [
      { id: 'intake', name: 'Intake', kind: 'external', rhythm: 'request', note: 'texts, images', personal: true },
      { id: 'normal', name: 'Normaliser', kind: 'service', rhythm: 'request', note: 'language, boilerplate, masks' },
      { id: 'encoder', name: 'Encoder and head', kind: 'model', rhythm: 'request', note: 'path scores' },
      { id: 'policy', name: 'Filing policy', kind: 'service', rhythm: 'request', note: 'leaf, parent or person' },
      { id: 'queue', name: 'Labelling queue', kind: 'people', rhythm: 'days', note: 'abstained and sampled' },
      { id: 'tree', name: 'Class tree registry', kind: 'store', rhythm: 'days', note: 'versions, mapping old to new' },
      { id: 'results', name: 'Results', kind: 'store', rhythm: 'seconds', note: 'class, score, versions' },
      { id: 'nightly', name: 'Nightly run', kind: 'job', rhythm: 'days', note: 'changed texts, re-filing' },
      { id: 'train', name: 'Training', kind: 'job', rhythm: 'days', note: 'families, gold set, calibration' },
    ],
    links: [
      { from: 'intake', to: 'normal', label: 'text' },
      { from: 'normal', to: 'encoder', label: 'tokens' },
      { from: 'encoder', to: 'policy', label: 'path scores' },
      { from: 'tree', to: 'policy', label: 'valid nodes' },
      { from: 'policy', to: 'results', label: 'class' },
      { from: 'policy', to: 'queue', label: 'abstained' },
      { from: 'nightly', to: 'encoder', label: 'changed texts' },
      { from: 'queue', to: 'train', label: 'labels' },
      { from: 'results', to: 'train', label: 'corrections' },
      { from: 'train', to: 'encoder', label: 'version' },
    ],
    flow: [
      'The nightly run and the API call the same container, so a [[unit]] filed twice gets one answer; results are keyed by content hash, and unchanged ones are not scored again.',
      'Each result carries the version of model and [[tree]]; a tree change re-files only the [[units]] under touched nodes.',
    ],
    stages: [
      { id: 'normal', name: 'normalise', share: 0.1 },
      { id: 'queue', name: 'wait for a batch', share: 0.2 },
      { id: 'encode', name: 'encode and score', share: 0.4 },
      { id: 'policy', name: 'policy and write', share: 0.1 },
    ],
    defaultLatencyMs: 300,
    concurrency: 16,
    machine: 'g6.xlarge',
    fallback: {
      id: 'linear_model',
      text: 'The linear baseline on the same servers’ processors files what it is sure of; every other [[unit]] waits marked as unfiled for the nightly run.',
    },
    security: [
      'Text is input, never instruction: where a language model labels, its answer must be an existing node or it is dropped.',
      'An [[entity]] that rewrites its [[units]] to reach a favoured class is found by the correction rate per [[entity]].',
    ],
    alternatives: [
      { given: 'a few hundred labels', then: 'sentence-encoder pairs, with a language model as labeller of the tail' },
      { given: 'a limit of few milliseconds', then: 'the linear model, or an encoder distilled to a few layers' },
      {
        given: 'classes that change weekly',
        then: 'retrieval over class definitions: a new node needs a text, not a training run',
      },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'author',
    why: 'Classes of one [[entity]] must stay consistent while it is in the test, so whole [[entity]] histories are assigned and errors clustered.',
    rejected: [
      { option: 'Random texts', whyNot: 'one author would see its items filed by two systems' },
      { option: 'Agreement with the old labels', whyNot: 'rewards repeating their errors' },
    ],
    offline: [
      'Macro F1 by leaf, hierarchical F1 by branch, coverage at {{problem.autoPrecision}} by language, all on adjudicated [[units]] with intervals over families.',
      'A version wins by paired bootstrap on the same [[units]]; gains inside annotator disagreement are not called gains.',
    ],
    slices: [
      'language and script',
      'rare leaves by label count',
      'short texts',
      'with and without image',
      'new authors',
      'confusable sibling pairs',
    ],
    fairness: [
      'Automatic precision is equal by language or the language stays with people; the price of abstaining is longer waiting, so it is reported per language too.',
    ],
    errorAnalysis:
      'Weekly the owner of the [[tree]] reads the largest cells of the confusion matrix: each ends as a clearer definition, merged leaves, relabelled [[units]] or a model change. Search covers learning rate, sampling power and head only.',
    online: { metric: 'filed items that are not moved later', baselineRate: 0.85, mdeRel: 0.03 },
  },
  prod: {
    monitors: [
      {
        id: 'audit',
        watch: 'Random filed [[units]] read blind, per language',
        threshold: 'precision below {{problem.autoPrecision}}, outside its interval',
        why: 'corrections see only annoying errors',
        who: 'labelling lead',
        firstMove: 'raise the cut in that language',
      },
      {
        id: 'abstain',
        watch: 'Share handed to people',
        threshold: 'beyond their hours for two days',
        why: 'new topic or broken input',
        who: 'ML team',
        firstMove: 'cluster the abstained, ask the tree owner',
      },
      {
        id: 'prior',
        watch: 'Class shares',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'campaign, season or a class that swallows others',
        who: 'ML team',
        firstMove: 'read samples of the growing class',
      },
      {
        id: 'language',
        watch: 'Language mix and unknown-token share',
        threshold: 'a language above {{data.newLanguageShare}} without gold set',
        why: 'it is being filed unmeasured',
        who: 'labelling lead',
        firstMove: 'abstain, label a sample',
      },
      {
        id: 'tree',
        watch: 'Results on retired nodes',
        threshold: 'any',
        why: 'two versions of the [[tree]] in use',
        who: 'tree owner',
        firstMove: 're-file the mapping',
      },
    ],
    stages: [
      {
        id: 'Suggestions beside people',
        share: 0.05,
        text: 'suggested leaf equals the adjudicated one as often as a second annotator does',
      },
      {
        id: 'Automatic in measured languages',
        share: 0.3,
        text: 'audit holds {{problem.autoPrecision}}, corrections no higher than before',
      },
      { id: 'All languages with a gold set', share: 1, text: 'same rule per language' },
    ],
    retrainDays: 30,
    retraining:
      'Every {{prod.retrainCadenceDays}}, and after each change of the [[tree]]: old labels pass through its mapping, split leaves are relabelled, and no leaf with a gold set may fall beyond its interval.',
    runbook: [
      'A class doubles overnight: compare templates first, most often one [[entity]] changed its boilerplate.',
      'Tree version mismatch: file to the parent that both versions share, re-file at night.',
      'Encoder down: linear fallback, unfiled [[units]] counted on the page of [[consumer]].',
    ],
    owner: 'text-platform',
    governance: [
      {
        text: 'Texts by people are personal data: purpose, retention and an erasure route that reaches training sets.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2016/679 art. 5 and 17',
      },
      {
        text: 'Routing by itself decides about nobody; should a class deny a service, review by a person is due.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2016/679 art. 22',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
