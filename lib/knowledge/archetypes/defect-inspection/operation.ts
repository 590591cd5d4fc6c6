import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const defectInspectionOperation = {
  arch: {
    serving: 'edge',
    parts: [
      { id: 'camera', name: 'Line camera', kind: 'external', rhythm: 'request', note: 'trigger, exposure, lot' },
      { id: 'grab', name: 'Frame check', kind: 'service', rhythm: 'request', note: 'exposure and focus bands' },
      { id: 'model', name: 'Patch memory', kind: 'model', rhythm: 'request', note: 'score and heat map' },
      { id: 'plc', name: 'Line control', kind: 'external', rhythm: 'request', note: '[[stop]], mark, pass' },
      { id: 'hmi', name: 'Operator screen', kind: 'people', rhythm: 'seconds', note: 'confirm or reject' },
      {
        id: 'archive',
        name: 'Plant archive',
        kind: 'store',
        rhythm: 'days',
        note: 'good samples, frames around events',
      },
      { id: 'build', name: 'Memory build', kind: 'job', rhythm: 'days', note: 'new grade, new light' },
      { id: 'bench', name: 'Acceptance set', kind: 'job', rhythm: 'days', note: 'every known defect' },
    ],
    links: [
      { from: 'camera', to: 'grab', label: 'frame' },
      { from: 'grab', to: 'model', label: 'readable frame' },
      { from: 'model', to: 'plc', label: 'act or pass' },
      { from: 'model', to: 'hmi', label: 'heat map' },
      { from: 'grab', to: 'archive', label: 'frames around events' },
      { from: 'hmi', to: 'archive', label: 'verdict' },
      { from: 'archive', to: 'build', label: 'good lots' },
      { from: 'build', to: 'bench', label: 'candidate' },
      { from: 'bench', to: 'model', label: 'accepted memory' },
    ],
    flow: [
      'Frame, check, score and signal run on one industrial PC; the plant network serves only the archive.',
      'A hard-wired output with a watchdog signals [[actor]].',
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
      text: 'Watchdog lights the manual-inspection lamp, golden template keeps marking',
    },
    security: [
      'The PC has no route to the internet; updates arrive signed on the maintenance path, the previous memory beside them.',
    ],
    alternatives: [
      {
        given: 'twice the frame rate',
        then: 'a smaller coreset, re-tested on every known [[positive]]',
      },
      { given: 'several cameras', then: 'one memory and threshold a lens' },
    ],
  },
  exp: {
    type: 'shadow',
    unit: 'production lot',
    why: 'No part may pass at random: the system marks in shadow while people inspect as before, both on the same parts.',
    rejected: [
      { option: 'A/B test by part', whyNot: 'a part is inspected once, and a known escape cannot be let through' },
      { option: 'Trust the offline score', whyNot: 'a few dozen bad [[units]] cannot show the next lamp or grade' },
    ],
    offline: [
      'Recall of [[positive]]s with its Wilson interval at {{problem.overkillTarget}} overkill, by shift.',
      '[[False_stops]] are counted on whole good shifts: a bad lamp makes them in bursts.',
      'Marked sample parts go through the line every month.',
    ],
    slices: ['shift and lighting', 'grade or product', 'kind of defect', 'position on the part'],
    fairness: ['No person is judged; one supplier’s finish must not be marked more often than its faults explain.'],
    errorAnalysis:
      'Weekly, quality and the engineer look at every escape and the dearest [[false_stops]]: each becomes a good sample, a lighting fix or a known limit.',
    online: { metric: 'marks that the operator confirms', baselineRate: 0.4, mdeRel: 0.25 },
  },
  prod: {
    monitors: [
      {
        id: 'plate',
        watch: 'Reference plate, each shift start',
        threshold: 'brightness off by {{prod.plateBand}}',
        why: 'a lens or lamp fault looks like a defect',
        who: 'shift operator',
        firstMove: 'clean the lens, change the lamp, log it',
      },
      {
        id: 'reject',
        watch: '[[Stops]] a day',
        threshold: 'unconfirmed ones above {{problem.falseStopsPerDay}}',
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
        watch: 'Share of [[stops]] confirmed by [[consumer]]',
        threshold: 'below {{prod.confirmFloor}} of [[stops]]',
        why: 'operators no longer believe it',
        who: 'quality',
        firstMove: 'raise the threshold, review with the shift',
      },
    ],
    stages: [
      {
        id: 'Shadow beside manual inspection',
        share: 0,
        text: 'every known [[positive]] is caught under each light, takt within {{arch.latencyP99Ms}}',
      },
      {
        id: 'Lamp only, one shift',
        share: 0.1,
        text: '[[false_stops]] stay within {{problem.falseStopsPerDay}}',
      },
      { id: 'Acting, one shift', share: 0.5, text: 'operators confirm {{prod.confirmFloor}} of its [[stops]]' },
      { id: 'All shifts', share: 1, text: 'planted parts every {{prod.retrainCadenceDays}}' },
    ],
    retrainDays: 30,
    retraining:
      'Rebuilt when material or light changes and every {{prod.retrainCadenceDays}}; a candidate still catches every known [[positive]] and marks good shifts no more often.',
    runbook: [
      'Lamp lit: inspect by hand; parts since the last good plate are re-inspected.',
      'Burst of [[stops]]: check plate and grade first, then switch to the template.',
    ],
    owner: 'plant-automation',
    governance: [
      {
        text: 'Where the plant is certified, evidence of inspection is kept with each lot, with the memory that judged it.',
        asOf: '2026-06',
        source: 'ISO 9001:2015, clause 8.6',
      },
      {
        text: 'EU: confirmations are work data about [[consumer]]; the works council is asked first.',
        asOf: '2026-06',
        source: 'GDPR art. 88',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
