import type { Overrides } from '../types'

/** How listings are reviewed, tested and run. */
export const listingsOperation: Required<Pick<Overrides, 'arch' | 'exp' | 'prod' | 'perf'>> = {
  arch: {
    parts: [
      {
        id: 'listing',
        name: 'Listing service',
        kind: 'external',
        rhythm: 'request',
        note: 'new and edited offers',
        personal: true,
      },
      {
        id: 'hash',
        name: 'Hash and certificate check',
        kind: 'service',
        rhythm: 'request',
        note: 'exact matches end here',
      },
      { id: 'model', name: 'Image–text encoder', kind: 'model', rhythm: 'request', note: 'probability a rule' },
      { id: 'index', name: 'Removed-photo index', kind: 'store', rhythm: 'request', note: 'nearest earlier refusals' },
      { id: 'review', name: 'Category reviewers', kind: 'people', rhythm: 'seconds', note: 'doubt, notices, appeals' },
      {
        id: 'log',
        name: 'Decision log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'photos, rule, version',
        personal: true,
      },
      { id: 'train', name: 'Training and gate', kind: 'job', rhythm: 'days', note: 'grouped shops, rare rules' },
    ],
    links: [
      { from: 'listing', to: 'hash', label: 'offer' },
      { from: 'hash', to: 'model', label: 'no match' },
      { from: 'index', to: 'model', label: 'neighbours' },
      { from: 'model', to: 'listing', label: 'live or refused' },
      { from: 'model', to: 'review', label: 'doubtful' },
      { from: 'model', to: 'log', label: 'scores' },
      { from: 'review', to: 'log', label: 'verdict' },
      { from: 'log', to: 'index', label: 'removed photos' },
      { from: 'log', to: 'train', label: 'cases' },
      { from: 'train', to: 'model', label: 'version' },
    ],
    flow: [
      'Hashes and certificates first, then encoder and nearest removed photos, then a threshold per rule; an edited photo counts as a new [[unit]].',
      'Live [[units]] are scored again by each new version overnight, so a rule learned today reaches yesterday’s offers.',
    ],
    stages: [
      { id: 'fetch', name: 'photos fetched, hashed', share: 0.3 },
      { id: 'model', name: 'image and text encoder', share: 0.4 },
      { id: 'decide', name: 'neighbors, thresholds', share: 0.15 },
    ],
    defaultLatencyMs: 3000,
    concurrency: 8,
    machine: 'g6.xlarge',
    fallback: {
      id: 'rules_and_hold',
      text: 'Without the encoder, hashes and words decide; safety categories and new [[entity]]s wait for it, the rest goes live marked for a later look.',
    },
    security: [
      'Text inside photos is data for the encoder and never reaches a prompt unquoted; sellers cannot query scores, and serial resubmission closes the form, not the shop.',
    ],
    alternatives: [
      { given: 'ten photos each', then: 'first photo at once, others in a stream' },
      { given: 'an hour of patience', then: 'stream after publication, orders held meanwhile' },
      { given: 'video', then: 'key frames through the same encoder' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'seller',
    why: 'A refused [[entity]] edits and tries again, and learns: all of its [[units]], about {{exp.clusterSize}}, stay in one arm, linked shops with it.',
    rejected: [
      {
        option: 'Randomize offers',
        whyNot: 'a refused copy would be put live by the other arm on the second of {{exp.clusterSize}} tries',
      },
      { option: 'Categories in turn', whyNot: 'seasons change what is sold more than {{exp.mdeRel}}' },
    ],
    offline: [
      'Recall by rule at {{problem.refusePrecision}} precision on grouped shops, interval by shop; safety rules are read one by one, not in a mean.',
      'Every removed photo of the test month goes through crops and mirrors: hash, encoder and both together.',
    ],
    slices: ['rule, safety first', 'category', 'language of the text', 'new sellers', 'photo only, one line of text'],
    fairness: [
      'Reversed refusals by country of the [[entity]] and by size; a ratio above {{exp.sellerRatio}} stops automatic refusal there.',
    ],
    errorAnalysis:
      'Each week a category specialist reads sold-then-removed and reversed [[units]]; out come a hash, a rule or graded offers.',
    online: {
      metric: 'listings taken down after a sale',
      baselineRate: 0.003,
      mdeRel: -0.25,
      clusterSize: 40,
      icc: 0.1,
    },
  },
  prod: {
    monitors: [
      {
        id: 'refused',
        watch: 'Reversed refusals an hour',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}}',
        why: 'one brand term can empty a category',
        who: 'seller support lead',
        firstMove: 'drop the term, put live',
      },
      {
        id: 'age',
        watch: 'Oldest review',
        threshold: '{{prod.reviewHours}}',
        why: 'stock is sold elsewhere',
        who: 'review lead',
        firstMove: 'narrow the band',
      },
      {
        id: 'draw',
        watch: 'Forbidden in the weekly draw',
        threshold: 'interval over {{data.drawN}} above last month’s',
        why: 'unsold fakes have no complaint',
        who: 'ML',
        firstMove: 'sort by rule',
      },
      {
        id: 'photo',
        watch: 'Image embeddings by category',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'a new supplier, or a broken resizer',
        who: 'ML',
        firstMove: 'view the moved cluster',
      },
      {
        id: 'notices',
        watch: 'Notices on live offers',
        threshold: 'above {{exp.baselineRate}} of a week',
        why: 'brands see first',
        who: 'legal',
        firstMove: 'hash and sweep',
      },
    ],
    stages: [
      { id: 'Silent', share: 0, text: '{{data.drawN}} disagreements read by specialists' },
      {
        id: 'Review only, one category',
        share: 0.05,
        text: 'under {{prod.stage1Alarm}} needless reviews in {{prod.stage1N}}',
      },
      {
        id: 'Refuse under safety rules',
        share: 0.5,
        text: '{{problem.refusePrecision}} precision; reversals under {{prod.reversedMax}}',
      },
      { id: 'Every rule that has earned it', share: 1, text: 'reading of {{exp.readDay}} holds' },
    ],
    retrainDays: 14,
    retraining: 'Photos of new fakes enter hash and index at once; heads follow on verdicts, notices and the draw.',
    runbook: [
      'Dangerous goods sold: remove copies by hash, stop shipment, tell buyers, then the authority.',
      'Refusal wave: previous version in {{prod.rollbackMinutes}}, affected [[units]] live and moved up.',
    ],
    owner: 'marketplace-integrity',
    governance: [
      {
        text: {
          text: 'EU: notices are acted on, refusals carry reasons, repeat offenders are suspended by rule, and traders are identified before they sell.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065, art. 16, 17, 23 and 30',
      },
      {
        text: {
          text: 'US: high-volume sellers are identified and disclosed.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: 'INFORM Consumers Act, 15 USC 45f',
      },
      {
        text: {
          text: 'Which country’s list of prohibited goods binds is Q6.1; safety goods are refused everywhere meanwhile.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'open point',
      },
    ],
  },
  perf: {
    bottleneck:
      'Fetching photos takes {{arch.p99_fetch}} and the encoder {{arch.p99_model}}; reviewers’ hours cost more than both.',
    techniques: [
      {
        name: 'Embedding per photo hash',
        verdict: 'use',
        why: 'reposts skip {{arch.p99_model}}',
        risk: 'collisions: confirm by a finer hash',
      },
      {
        name: 'First photo decides, others follow',
        verdict: 'use',
        why: 'keeps {{arch.p99_fetch}} to one photo',
        risk: 'the logo is on the third',
      },
      { name: 'Half precision', verdict: 'use', why: 'at most {{perf.amdahlModel}} end to end', risk: 'small logos' },
      { name: 'Smaller photos', verdict: 'later', why: 'shortens {{arch.p99_fetch}}', risk: 'serial numbers vanish' },
      {
        name: 'Vision-language model on all',
        verdict: 'refuse',
        why: 'multiplies {{perf.servingUsd}} for offers nobody doubts',
        risk: 'text in photos steers it',
      },
    ],
    scaling: [
      'Bulk uploads of large [[entity]]s arrive through a queue of their own, so {{arch.qpsDesign}} is for single offers.',
    ],
    tools: [
      { name: 'PyTorch with OpenCLIP', why: 'image–text weights under open licenses' },
      { name: 'Triton', why: 'batches photos; ONNX Runtime on processors doubles the fleet' },
      { name: 'pgvector', why: 'removed photos are few; a vector platform waits' },
      { name: 'MLflow', why: 'weights, thresholds and rule book together' },
    ],
  },
}
