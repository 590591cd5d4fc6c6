import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const defectInspectionOperation = {
  arch: {
    serving: 'edge',
    parts: [
      { id: 'camera', name: 'Line camera', kind: 'external', rhythm: 'request', note: 'trigger, exposure, lot' },
      { id: 'grab', name: 'Frame check', kind: 'service', rhythm: 'request', note: 'exposure and focus bands' },
      { id: 'model', name: 'Patch memory', kind: 'model', rhythm: 'request', note: 'score and heat map' },
      { id: 'plc', name: 'Line control', kind: 'external', rhythm: 'request', note: 'stop, mark, pass' },
      { id: 'hmi', name: 'Operator screen', kind: 'people', rhythm: 'seconds', note: 'confirm or reject' },
      { id: 'ring', name: 'Ring store', kind: 'store', rhythm: 'seconds', note: 'frames around each event' },
      { id: 'archive', name: 'Plant archive', kind: 'store', rhythm: 'days', note: 'good samples, all events' },
      { id: 'build', name: 'Memory build', kind: 'job', rhythm: 'days', note: 'new grade, new light' },
      { id: 'bench', name: 'Acceptance set', kind: 'job', rhythm: 'days', note: 'every known defect' },
    ],
    links: [
      { from: 'camera', to: 'grab', label: 'frame' },
      { from: 'grab', to: 'model', label: 'readable frame' },
      { from: 'model', to: 'plc', label: 'stop or pass' },
      { from: 'model', to: 'hmi', label: 'heat map' },
      { from: 'grab', to: 'ring', label: 'frames' },
      { from: 'hmi', to: 'archive', label: 'verdict' },
      { from: 'ring', to: 'archive', label: 'events' },
      { from: 'archive', to: 'build', label: 'good lots' },
      { from: 'build', to: 'bench', label: 'candidate' },
      { from: 'bench', to: 'model', label: 'accepted memory' },
    ],
    flow: [
      'Frame, check, score and signal run on one industrial PC beside the line; the plant network is needed only for the archive.',
      'Frames before and after each event are kept in a ring, so that a claim can be traced to what the camera saw.',
      'The signal to [[actor]] is a hard-wired output with a watchdog: silence means manual inspection, not a pass.',
    ],
    stages: [
      { id: 'grab', name: 'grab and frame check', share: 0.2 },
      { id: 'model', name: 'backbone and search', share: 0.5 },
      { id: 'signal', name: 'decision and signal', share: 0.1 },
    ],
    defaultLatencyMs: 150,
    concurrency: 1,
    machine: 'g4dn.xlarge',
    fallback: {
      id: 'manual_inspection',
      text: 'The watchdog lights the manual-inspection lamp and the golden template keeps marking: a failed model never stops the line by itself, and never passes in silence.',
    },
    security: [
      'The PC sits in the plant’s control segment without a route to the internet; updates arrive signed on the maintenance path, with the previous memory beside them.',
    ],
    alternatives: [
      {
        given: 'twice the frame rate',
        then: 'a smaller coreset and half the resolution, both re-tested on every known [[positive]]',
      },
      {
        given: 'hundreds of marked defects a kind',
        then: 'a fine-tuned detector beside the memory, which keeps watch for the unknown',
      },
      { given: 'several cameras', then: 'one memory per camera and grade; scores are not comparable across lenses' },
    ],
  },
  exp: {
    type: 'shadow',
    unit: 'production lot',
    why: 'Nobody can pass [[a_unit]] at random on a line with customers behind it: the system marks in shadow while people inspect as before, and both are compared on the same parts.',
    rejected: [
      { option: 'A/B test by part', whyNot: 'a part is inspected once, and a known escape cannot be let through' },
      { option: 'Trust the offline score', whyNot: 'a few dozen bad [[units]] cannot show the next lamp or grade' },
    ],
    offline: [
      'Report recall of [[positive]] with its Wilson interval at the agreed overkill, by kind and by shift.',
      'False stops are measured on whole good shifts, because one bad lamp makes a hundred of them at once.',
      'A planted-defect drill (marked sample parts through the line) is repeated monthly.',
    ],
    slices: [
      'shift and lighting',
      'steel grade or product',
      'kind of defect',
      'position across the strip',
      'after lens or lamp change',
    ],
    fairness: [
      'No person is judged; the corresponding question is whether one supplier’s material stops more often for reasons of finish, not of fault.',
    ],
    errorAnalysis:
      'Weekly, quality and the engineer look at every escape and the most expensive false stops together: each ends as a new good sample, a lighting fix, or a known limit. The coreset is searched on good [[units]] only.',
    online: { metric: 'false stops among good parts', baselineRate: 0.02, mdeRel: 0.25 },
  },
  prod: {
    monitors: [
      {
        id: 'plate',
        watch: 'Reference plate, each shift start',
        threshold: 'outside its band of brightness or sharpness',
        why: 'a lens or lamp fault looks like a defect',
        who: 'shift operator',
        firstMove: 'clean the lens, change the lamp, log it',
      },
      {
        id: 'reject',
        watch: 'Stops an hour',
        threshold: 'above the upper limit of the last good weeks of that grade',
        why: 'a new grade or a dirty lens',
        who: 'quality',
        firstMove: 'switch to template, sample by hand',
      },
      {
        id: 'score',
        watch: 'Median score of passed [[units]]',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'good surface is moving away from the memory',
        who: 'automation engineer',
        firstMove: 'add lots of the new surface',
      },
      {
        id: 'takt',
        watch: 'Time per [[unit]]',
        threshold: '{{arch.sumP99Ms}} at p99',
        why: 'the line does not wait',
        who: 'automation engineer',
        firstMove: 'reduce the coreset',
      },
      {
        id: 'confirm',
        watch: 'Share of stops confirmed by [[consumer]]',
        threshold: 'below the share at which a stop pays',
        why: 'operators stop believing it',
        who: 'quality',
        firstMove: 'raise the threshold, review with the shift',
      },
    ],
    stages: [
      {
        id: 'Shadow beside manual inspection',
        share: 0,
        text: 'every known [[positive]] of the acceptance set is caught in two shifts of each lighting',
      },
      {
        id: 'Lamp only, one shift',
        share: 0.1,
        text: 'false stops stay under {{prod.stage1Alarm}} in {{prod.stage1N}} [[units]]',
      },
      { id: 'Stop on, one shift', share: 0.5, text: 'operators confirm enough of its stops to pay for them' },
      { id: 'All shifts', share: 1, text: 'monthly drill with planted parts' },
    ],
    retrainDays: 30,
    retraining:
      'The memory is rebuilt when material or light changes and at least every {{prod.retrainCadenceDays}}; a candidate must still catch every known [[positive]] and may not stop good shifts more.',
    runbook: [
      'Lamp dark: inspect by hand, call automation; parts since the last good plate are re-inspected.',
      'Burst of stops: check plate and grade first, then switch to the template.',
      'Claim from a customer: pull the ring frames of the lot, add them to the acceptance set.',
    ],
    owner: 'plant-automation',
    governance: [
      {
        text: 'ISO 9001: evidence of inspection is kept with each lot, with the version of the memory that judged it.',
        asOf: '2026-06',
        source: 'ISO 9001:2015, clause 8.6',
      },
      {
        text: 'The operator’s confirmations are work data about [[consumer]]: the works council agrees on their use.',
        asOf: '2026-06',
        source: 'GDPR art. 88',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
