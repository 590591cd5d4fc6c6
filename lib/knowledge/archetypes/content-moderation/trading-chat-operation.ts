import type { Overrides } from '../types'

/** Architecture, experiment, production and performance of a regulated chat. */
export const tradingChatOperation: Required<Pick<Overrides, 'arch' | 'exp' | 'prod' | 'perf'>> = {
  arch: {
    parts: [
      {
        id: 'gateway',
        name: 'Chat gateway',
        kind: 'external',
        rhythm: 'request',
        note: 'holds the message until judged',
        personal: true,
      },
      { id: 'filter', name: 'Filter process', kind: 'service', rhythm: 'request', note: 'lists, lexicon, threshold' },
      { id: 'model', name: 'Distilled encoder', kind: 'model', rhythm: 'request', note: 'same process, pinned cores' },
      {
        id: 'record',
        name: 'Compliance record',
        kind: 'store',
        rhythm: 'seconds',
        note: 'write-once: text, verdict, version',
        personal: true,
      },
      {
        id: 'officers',
        name: 'Compliance officers',
        kind: 'people',
        rhythm: 'seconds',
        note: 'contested and drawn messages',
      },
      {
        id: 'surveillance',
        name: 'Next-day surveillance',
        kind: 'external',
        rhythm: 'days',
        note: 'searches displayed text',
      },
      { id: 'train', name: 'Distillation and gate', kind: 'job', rhythm: 'days', note: 'findings, teacher, load test' },
    ],
    links: [
      { from: 'gateway', to: 'filter', label: 'message' },
      { from: 'filter', to: 'model', label: 'tokens' },
      { from: 'model', to: 'filter', label: 'probability' },
      { from: 'filter', to: 'gateway', label: 'display or rule' },
      { from: 'filter', to: 'record', label: 'verdict' },
      { from: 'filter', to: 'officers', label: 'contested' },
      { from: 'officers', to: 'record', label: 'finding' },
      { from: 'record', to: 'surveillance', label: 'displayed' },
      { from: 'surveillance', to: 'train', label: 'flags' },
      { from: 'record', to: 'train', label: 'findings' },
      { from: 'train', to: 'model', label: 'version' },
    ],
    flow: [
      'Gateway and filter share a host: no second hop. Restricted lists, then lexicon, then encoder, then one comparison.',
      'A verdict is written before display is confirmed; where the write-once record cannot be reached, the [[unit]] waits.',
    ],
    stages: [
      { id: 'rules', name: 'lists, lexicon, tokens', share: 0.15 },
      { id: 'model', name: 'encoder on pinned cores', share: 0.55 },
      { id: 'decide', name: 'comparison, verdict queued', share: 0.15 },
    ],
    defaultLatencyMs: 20,
    concurrency: 1,
    fallback: {
      id: 'rules_and_hold',
      text: 'Past {{arch.p99_model}} lists, lexicon and n-grams decide; the [[unit]] is judged again within a minute and recalled if it fails.',
    },
    security: [
      'Insiders know the lexicon, so it is not the only line; thresholds change by two officers’ signatures, and the encoder executes nothing it reads.',
    ],
    alternatives: [
      { given: 'half the limit', then: 'four layers, shorter context' },
      { given: 'a second of patience', then: 'full-size encoder with the whole conversation' },
      { given: 'accelerators allowed', then: 'batches of messages; still no decoding' },
    ],
  },
  exp: {
    type: 'cluster',
    unit: 'room',
    why: 'A withheld line changes the next ten, so rooms of about {{exp.clusterSize}} [[units]] are randomized; control rooms keep lexicon and surveillance.',
    rejected: [
      { option: 'Randomize senders', whyNot: 'both sides of one deal would face different rules at {{arch.qpsPeak}}' },
    ],
    offline: [
      'Recall at {{prod.falseWithholdMax}} false withholding on the latest month, by rule and language; candidates meet on the same [[units]], and the load test is part of the comparison.',
      'A breach that the lexicon found and a candidate displays is read by an officer before release.',
    ],
    slices: ['language', 'rule broken', 'under four words', 'first line of a room', 'new slang and tickers'],
    fairness: [
      'Withheld share by language and first language of the sender where known: a ratio over {{exp.languageRatio}} stops the release.',
    ],
    errorAnalysis:
      'Two officers read contested and flagged [[units]] each week; out come a lexicon line, a finding or a training pair.',
    online: {
      metric: 'displayed messages flagged by next-day surveillance',
      baselineRate: 0.002,
      mdeRel: -0.3,
      clusterSize: 2000,
      icc: 0.02,
    },
  },
  prod: {
    monitors: [
      {
        id: 'withheld',
        watch: 'Contested [[units]] an hour',
        threshold: 'above {{prod.hourAlarm}} upheld of {{prod.hourN}}',
        why: 'a list update gone wrong stops trading',
        who: 'duty officer',
        firstMove: 'previous list, release the held',
      },
      {
        id: 'equal',
        watch: '[[Units]] against verdicts',
        threshold: 'any gap within {{prod.gapMinutes}}',
        why: 'an unjudged line is itself a breach',
        who: 'platform on call',
        firstMove: 'stop display in that room',
      },
      {
        id: 'tail',
        watch: 'Share past {{arch.latencyP99Ms}}',
        threshold: 'burn {{prod.burnAlert}}',
        why: 'late ones were judged by lexicon alone',
        who: 'platform on call',
        firstMove: 'take load off the slow socket',
      },
      {
        id: 'draw',
        watch: 'Breaches in the daily draw',
        threshold: 'interval over {{prod.officerReads}} above last month’s',
        why: 'surveillance finds only known patterns',
        who: 'compliance',
        firstMove: 'grade the rule that grew',
      },
      {
        id: 'slang',
        watch: 'Scores by room type',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'products and code words change',
        who: 'chat engineering',
        firstMove: 'add the words to the weekly reading',
      },
    ],
    stages: [
      { id: 'Silent beside the lexicon', share: 0, text: 'officers read {{prod.officerReads}} disagreements a day' },
      { id: 'One desk', share: 0.01, text: 'under {{prod.stage1Alarm}} upheld contests in {{prod.stage1N}}' },
      {
        id: 'Half the rooms, as the test',
        share: 0.5,
        text: 'read on {{exp.readDay}}; false withholding under {{prod.falseWithholdMax}}',
      },
      { id: 'Every room', share: 1, text: 'validation signed; lexicon stays in front' },
    ],
    retrainDays: 30,
    retraining:
      'Lists and lexicon change within the hour; weights follow on findings and the daily draw of {{prod.officerReads}}, signed by an officer.',
    runbook: [
      'Wrong list: previous version in {{prod.rollbackMinutes}}, withheld [[units]] delivered with their original time.',
      'Breach displayed: recall in the room, preserve, report by the desk’s procedure.',
      'Filter down: lexicon only; rooms with restricted issuers pause.',
    ],
    owner: 'chat-compliance-engineering',
    governance: [
      {
        text: {
          text: 'EU: firms that arrange transactions detect and report suspected abuse, and keep communications for five years.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'MAR art. 16; MiFID II art. 16(7)',
      },
      {
        text: {
          text: 'US: electronic communications are supervised and kept, unalterable or with an audit trail.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: 'SEC Rule 17a-4; FINRA Rules 3110 and 4511',
      },
      {
        text: {
          text: 'The supervisor is unknown (Q6.1): the EU would ask five years of records under MAR and MiFID, the SEC its own terms. Write-once until answered.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'Regulation (EU) 596/2014; 17 CFR 240.17a-4',
      },
      {
        text: 'Reading staff’s messages is monitoring at work: purpose, notice and works council come before the silent stage.',
        asOf: '2026-06',
        source: 'labor and data-protection law of the place of work',
      },
    ],
  },
  perf: {
    bottleneck:
      'Arithmetic of the encoder: {{arch.encoderMs}} by estimate within {{arch.p99_model}} granted, on processors that may not be joined by accelerators.',
    techniques: [
      {
        name: 'Eight-bit weights with VNNI or AMX',
        verdict: 'use',
        why: 'without it {{arch.encoderMs}} multiplies',
        risk: 'small languages first',
      },
      {
        name: 'Six layers of twelve',
        verdict: 'use',
        why: 'halves {{arch.p99_model}} of work',
        risk: 'indirect promises',
      },

      {
        name: 'Four layers',
        verdict: 'later',
        why: 'whole path at most {{perf.amdahlModel}} as fast',
        risk: 'recall by rule',
      },

      {
        name: 'Large model on the path',
        verdict: 'refuse',
        why: 'weights alone outlast {{arch.latencyP99Ms}}',
        risk: 'steered by the text',
      },
    ],
    scaling: [
      'Market opens and news double [[units]] within a second: {{arch.qpsDesign}} is load-tested with a third of the servers off.',
    ],
    tools: [
      { name: 'PyTorch', why: 'distillation offline; TensorFlow would do as well, nobody asked' },
      {
        name: 'ONNX Runtime or OpenVINO',
        why: 'eight-bit kernels for processors; Triton is for accelerators that are forbidden',
      },

      { name: 'MLflow', why: 'weights, lexicon and lists as one signed version' },
    ],
  },
}
