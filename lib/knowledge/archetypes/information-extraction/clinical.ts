import type { Setting } from '../types'
import { extractionFigures } from './figures'
import { clinicalReasons } from './clinical-reasons'
import { clinicalRegisters } from './clinical-registers'

const NOTES: Readonly<Record<string, { value: number; note: string }>> = {
  'model.fieldsPerDoc': { value: 8, note: 'Drugs, doses, findings of one note; count a hundred.' },
  'prod.reviewShare': { value: 1, note: 'Each is confirmed; what falls is the time.' },
  'prod.reviewMinutes': { value: 0.5, note: 'A glance where the sentence agrees; time it on the first ward.' },
  'data.goldDocs': { value: 500, note: 'Marked by two clinicians or coders; rare drugs need more.' },
  'prod.fieldErrorMax': { value: 0.005, note: 'Set it with pharmacy, from chart review of today’s lists.' },
  'model.docTokens': { value: 900, note: 'A letter or note; histories copied forward are longer.' },
}

const COSTS = [
  {
    path: 'problem.cFP',
    value: 2,
    label: 'Cost of one false alarm',
    unit: 'usd',
    note: 'A minute of a coder; time it on the first ward.',
  },
  {
    path: 'problem.cFN',
    value: 200,
    label: 'Cost of one miss',
    unit: 'usd',
    note: 'Correction and follow-up of a wrong entry; replace from incident reports.',
  },
]

/** Notes and letters about patients: drugs, doses and findings, with who, when and whether. */
export const clinicalNotes: Setting = {
  id: 'clinical_notes',
  name: 'Clinical notes and letters',
  signs: [
    /\bclinical\b/i,
    /\b(?:doctors?|physicians?|discharge)(?:['’]s?)? (?:letters?|notes?)/i,
    /\bmedications?\b/i,
    /\bpatients?\b/i,
    /\bpathology|radiology reports?/i,
    /\bhospitals?\b/i,
  ],
  over: {
    words: {
      unit: 'note',
      units: 'notes',
      entity: 'patient',
      positive: 'medication',
      actor: 'the clinical coder',
      consumer: 'the treating clinician',
      action: 'offer coded entries for confirmation',
      baseline: 'a drug dictionary with negation rules',
      field: 'finding',
    },
    metrics: {
      pick: 'An [[field]] counts when span, code, dose and assertion all agree: entity F1 by type over {{model.fieldsPerDoc}} a [[unit]], since “no penicillin” read as penicillin is worse than a miss.',
      guardrails: [
        {
          id: 'assertion_errors',
          name: 'Negated, past or family findings taken as present',
          limit: 'at most {{prod.fieldErrorMax}} in chart review',
        },
        {
          id: 'dose_errors',
          name: 'Dose or unit wrong by a factor',
          limit: 'none among {{data.goldDocs}}; one stops the drug',
        },
        { id: 'review_hours', name: 'Hours of coders a day', limit: 'at most {{prod.reviewHoursPerDay}}' },
      ],
    },
    problem: {
      summary: [
        '{{data.rowsPerDay}} [[units]] yield coded [[field]]s: drug, dose, route, time, and whether it is present, denied, past or of a relative.',
        '[[Actor]] confirms each beside its sentence; what is likelier wrong than {{problem.reviewFrom}} stands first and open.',
      ],
      whyMl: [
        '[[Baseline]] knows names, not abbreviations of one ward, nor that “stopped” three lines later belongs to the drug above.',
      ],
      antiGoals: [
        'No diagnosis and no dose advice: entries are what was written.',
        'No alert to treatment from an unconfirmed [[field]].',
        'No research export from this store without its own approval.',
      ],
      falsePositive: 'a coder confirms an entry that was right',
      falseNegative: 'a wrong dose or a denied allergy stands in the chart',
      stakeholders: [
        { who: 'Clinical coders', cares: 'fewer clicks, the sentence in view' },
        { who: 'Pharmacy', cares: 'dose, unit and “stopped” are right' },
        { who: 'Privacy officer', cares: 'no text outside, access logged' },
      ],
    },
    data: {
      sources: [
        {
          name: '[[Units]] in the record system',
          holds: 'text, author, ward, time',
          trap: 'copied forward: old drugs look current',
        },
        { name: 'Orders and dispensing', holds: 'drug, dose, dates', trap: 'ordered is not taken' },
        { name: 'Marked [[units]]', holds: 'span, code, assertion', trap: 'coders mark billing, not truth' },
        { name: 'Drug and term catalogs', holds: 'RxNorm, SNOMED CT, local names', trap: 'releases change codes' },
      ],
      labels: [
        'Two clinicians mark {{data.goldDocs}} [[units]], assertion and time included; pharmacy settles doses. Agreement on assertion is lower than on spans, and is reported.',
        'Orders give weak labels: a drug named within days of its order is a span, its absence is nothing.',
      ],
      features: [
        {
          group: 'Sentence with section heading',
          available: 'in the [[unit]]',
          trap: 'family history under “history”',
        },
        {
          group: 'Catalog hits and abbreviations by ward',
          available: 'before the model',
          trap: 'MS, RA: two meanings each',
        },
        {
          group: 'Marks of copied text',
          available: 'after comparison with earlier [[units]]',
          trap: 'counted as new evidence',
        },
        {
          group: 'Orders after the [[unit]]',
          available: 'after the decision',
          trap: 'banned: they are its consequence',
        },
      ],
      leaks: [
        'Copied-forward paragraphs of one [[entity]] in training and test.',
        'Billing codes of the same stay as input: assigned from the [[unit]] afterwards.',
      ],
      split: {
        strategy: 'group_based',
        text: [
          'By [[entity]], and one ward or site left out whole; the newest {{data.testDays}} are test.',
          'Known and unseen authors are reported apart: abbreviations are personal.',
        ],
        whyNotRandom:
          '[[units]] of one [[entity]] repeat each other, copied forward daily; {{data.rowsPerDay}} of them would share paragraphs',
      },
      quality: [
        'Dose ranges by drug, units and impossible dates are checked on every [[field]]; copied paragraphs are marked before extraction.',
      ],
      privacy: [
        'Text stays inside; the training copy is de-identified with consistent surrogates, checked by hand on a sample, and dates are shifted per [[entity]].',
      ],
    },
    model: {
      interpretability: [
        'The sentence is shown with the cue that made it denied, past or another’s; a coder overrules with one key.',
      ],
      augmentation: 'Drug names swapped within class, doses within range; never tested on',
      theory: [
        'Span, code and assertion are three heads on one encoder: a right drug with a wrong assertion is a wrong [[field]].',
        '{{model.fieldsPerDoc}} [[field]]s a [[unit]], each wrong in {{prod.fieldErrorMax}}, leave {{problem.docRight}} of [[units]] faultless.',
        'Codes come from the catalog by name and dose form, not from the model’s memory; what is not found stays uncoded.',
      ],
    },
    arch: {
      defaultLatencyMs: 10_000,
      flow: [
        'Signing triggers it: mark copied text, extract, assign codes from the catalog, check doses, lay proposals before the coder.',
        'Every entry keeps its offsets, cue and version, so a wrong release is found in all charts by query.',
      ],
      security: [
        'Access to text follows the care relation and is logged; the extractor reads with its own identity and writes proposals only.',
        'Nothing of a [[unit]] appears in logs or metrics: counts by type and ward are all that leaves.',
      ],
      alternatives: [
        { given: 'dictated, unfinished [[units]]', then: 'extract after signing; a draft changes' },
        { given: 'a register for research', then: 'a store of its own, de-identified, under its approval' },
        { given: 'warnings at the bedside', then: 'device law first; this design only proposes entries' },
      ],
    },
    exp: {
      unit: 'coder',
      why: 'Coders are the unit: one who has learned to trust suggestions confirms faster and checks less, so their [[units]] are not independent.',
      rejected: [
        { option: 'By patient', whyNot: 'the coder meets both arms and {{exp.mdeRel}} is habit' },
        { option: 'Before and after', whyNot: 'wards and seasons change the mix of [[units]] more than a version' },
      ],
      slices: [
        'each ward and author group',
        'denied and family findings',
        'copied paragraphs',
        'rare drugs',
        'abbreviations',
        'units and decimals',
      ],
      fairness: [
        'Recall by sex, age and language of the [[entity]]: shorter notes on some mean fewer entries, and that is shown, not averaged.',
      ],
      online: {
        metric: 'notes confirmed without a correction',
        baselineRate: 0.5,
        mdeRel: 0.15,
        clusterSize: 120,
        icc: 0.05,
      },
    },
    reasons: clinicalReasons,
    assumptions: [...COSTS, ...extractionFigures.assumptions.map((entry) => ({ ...entry, ...NOTES[entry.path] }))],
    ...clinicalRegisters,
  },
}
