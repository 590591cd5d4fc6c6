import type { Setting } from '../types'
import { summaryFigures } from './figures'
import { caseReasons } from './case-records-reasons'
import { caseRegisters } from './case-records-registers'

const FILES: Readonly<Record<string, { value: number; note: string }>> = {
  'model.sourceTokens': { value: 25_000, note: 'A file of many entries; the longest tenth decides. Count them.' },
  'model.sentences': { value: 12, note: 'A page that somebody signs; count last month’s.' },
  'problem.minutesByHand': { value: 25, note: 'Time ten professionals on ten files.' },
  'data.gradedDocs': { value: 150, note: 'Graded by the profession itself, which is dear.' },
  'prod.unsupportedMax': { value: 0.01, note: 'Set it from the same grading of what colleagues signed.' },
}

const COSTS = [
  {
    path: 'problem.cFP',
    value: 150,
    label: 'Cost of one false alarm',
    unit: 'usd',
    note: 'A false statement that somebody relied on; replace from complaints and incident reports.',
  },
  {
    path: 'problem.cFN',
    value: 30,
    label: 'Cost of one miss',
    unit: 'usd',
    note: 'The file is read again, or a point comes up late; replace by the minutes.',
  },
]

/** Files about a person or a case, condensed for the professional who decides and signs. */
export const caseRecords: Setting = {
  id: 'case_records',
  name: 'Medical, legal and case files',
  signs: [
    /\bpatients?\b/i,
    /\bdischarg/i,
    /\bclinical|\bhospitals?\b|\bmedical\b|\bnurses?\b/i,
    /\bclaims? files?\b/i,
    /\bcourts?\b|\bjudges?\b|\brulings?\b|\bheadnotes?\b/i,
    /\bcase ?files?\b|\bcaseworkers?\b|\bcase records?\b/i,
  ],
  over: {
    words: {
      unit: 'file',
      units: 'files',
      entity: 'person',
      positive: 'signed summary',
      actor: 'the professional who signs',
      consumer: 'the next professional',
      action: 'draft what a professional corrects and signs',
      baseline: 'the newest entry of each kind',
      point: 'decisive fact',
    },
    metrics: {
      pick: 'Colleagues judge each of {{model.sentences}} sentences against the entries: supported, outdated, or not there. At {{prod.unsupportedMax}} unsupported, {{problem.faultlessShare}} of drafts hold nothing false.',
      business: {
        id: 'minutes_saved_per_document',
        name: 'Drafts of [[units]] signed with light edits',
        target: '{{exp.mdeRel}} more than in the control',
      },
      guardrails: [
        {
          id: 'unsupported',
          name: 'Sentences unsupported or outdated',
          limit: 'at most {{prod.unsupportedMax}} of graded ones',
        },
        {
          id: 'missed',
          name: 'Decisive facts of the [[entity]] left out: allergy, deadline, objection',
          limit: 'at most {{prod.missedMax}} of those listed beforehand',
        },
        {
          id: 'after_signing',
          name: 'Corrections after signing',
          limit: 'below {{prod.unsupportedMax}} of signed [[units]]',
        },
      ],
    },
    problem: {
      summary: [
        '{{data.rowsPerDay}} [[units]] become a page of {{model.sentences}} sentences, in order of time, each tied to its entry; a professional corrects and signs.',
        'A false sentence costs {{problem.cFP}}, a missing fact {{problem.cFN}}; where entries contradict each other, both are shown.',
      ],
      whyMl: [
        'Condensing takes {{problem.hoursByHand}} of professionals a day. [[Baseline]] is right on values, and blind to what was considered, refused or superseded.',
      ],
      antiGoals: [
        'No diagnosis of [[entity]], finding of guilt or recommendation that no entry holds.',
        'No evidence: whoever decides on a disputed fact opens the entry.',
        'No use of [[units]] for rating those who wrote them.',
      ],
      baseline: {
        id: 'extractive',
        text: '[[Baseline]] in order of date, on the same held-out test [[units]], graded blind beside the drafts.',
      },
      falsePositive: 'a fact that no entry holds is signed and acted on',
      falseNegative: 'a fact that decides is missing, and the file is read again',
      stakeholders: [
        { who: 'Those who sign', cares: 'liable for each sentence' },
        { who: 'Next professionals', cares: 'what changed for the [[entity]], what is open' },
        { who: 'Persons concerned', cares: 'their [[unit]] told rightly, read by few' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Entries of the [[unit]]',
          holds: 'notes, values, orders, letters',
          trap: 'copied forward; old truth looks new',
        },
        {
          name: 'Coded values and deadlines',
          holds: 'dated, with units',
          trap: 'corrected after the [[unit]] was closed',
        },
        {
          name: 'Signed summaries',
          holds: 'what a colleague stood for',
          trap: 'hold what nobody wrote in the [[unit]]',
        },
        {
          name: 'Access and restriction marks',
          holds: 'who may read which part of the [[unit]]',
          trap: 'a summary joins what was kept apart',
        },
      ],
      labels: [
        'For {{data.gradedDocs}} [[units]] two professionals list the facts that decide before any draft, from the entries alone.',
        'Each of {{model.sentences}} sentences is graded: supported, outdated by a later entry, contradicted, inferred, or absent; “inferred” counts as unsupported.',
        'Corrections before signing come within {{data.labelDelayDays}}; those after signing, complaints among them, are rare and weigh most.',
      ],
      features: [
        { group: 'Entries with date, author, kind', available: 'when written', trap: 'late entries dated back' },
        { group: 'Copied passages, marked', available: 'before writing', trap: 'counted as repeated evidence' },
        {
          group: 'Newest value of each kind for the [[entity]]',
          available: 'before writing',
          trap: 'units and reference ranges change',
        },
        { group: 'Outcome of stay or case', available: 'after signing', trap: 'banned: hindsight chooses the facts' },
      ],
      leaks: [
        'The signed summary, or a letter that quotes it, among the entries of a test [[unit]].',
        'Entries written after the [[unit]] was due.',
      ],
      split: {
        strategy: 'group_time',
        text: [
          'By [[entity]] and date, one department left out whole: tuned on earlier [[units]], judged on {{data.testDays}} of later ones as they stood when the summary was due.',
          'Relatives of the [[entity]] and joined cases move together.',
        ],
        whyNotRandom:
          'one [[entity]] returns with the same history; {{data.rowsPerDay}} drawn at random repeat it on both sides',
      },
      quality: [
        'Copied text, impossible dates and entries about another [[entity]] are searched before writing; any of the last stops the draft.',
      ],
      privacy: [
        'The draft carries the strictest access of its entries; restricted ones are left out and named as left out.',
        'Text of [[units]] stays with the institution; a grading copy has surrogates for names and shifted dates.',
      ],
    },
    model: {
      theory: [
        'Facts first, prose last: entries become dated facts, newer ones replace older ones of their kind, and only then are {{model.sentences}} sentences written.',
        'What entries dispute stays disputed: the writer may not choose a side, and shows both with dates.',
        'Values, doses, deadlines and “no” are copied from the fact, never from the sentence that the model finds likely.',
      ],
      augmentation: 'Outdated values and dropped negations, for the checker only',
      interpretability: [
        'Each of {{model.sentences}} sentences opens its entries in order of date; replaced facts are listed under it.',
      ],
      options: [
        {
          id: 'extractive',
          name: 'Extractive fact list',
          fits: [
            { path: 'data.thirdPartyApi', is: false },
            { path: 'problem.engineers', below: 3 },
          ],
          pro: 'Text may not leave and {{problem.engineers}} engineers run no card at night; a dated list can be signed and invents nothing.',
          con: 'A list of {{model.sentences}} facts does not say why something was done.',
          work: 'one encoding an entry',
        },
        {
          id: 'llm_api',
          name: 'Contracted hosted LLM',
          fits: [{ path: 'data.thirdPartyApi', is: true }],
          pro: 'Reads {{model.sourceTokens}} in {{model.sections}} sections without training; contract and region permitting, surrogates first.',
          con: 'Secrecy forbids that the [[unit]] leaves.',
          work: 'a decode a section, one for the page',
        },
        {
          id: 'encoder_decoder',
          name: 'Tuned encoder-decoder',
          fits: [
            { path: 'data.nLabeled', above: 20_000 },
            { path: 'arch.latencyP99Ms', below: 1_500 },
          ],
          pro: 'Small and inside: {{arch.latencyP99Ms}} leaves no time for more.',
          con: 'Signed pages hold what their writers knew by heart: {{data.gradedDocs}} graded ones show it invents the same way.',
          work: 'one read, one decode',
        },
        {
          id: 'open_llm_self_hosted',
          name: 'Own open LLM',
          pro: 'No contract lets the [[unit]] leave; {{model.sections}} sections become dated facts on one card, and prose is written from facts alone.',
          con: 'A card kept warm and people for it, at {{arch.qpsPeak}}.',
          work: 'a decode a section, one for the page',
        },
      ],
    },
    reasons: caseReasons,
    assumptions: [...COSTS, ...summaryFigures.assumptions.map((entry) => ({ ...entry, ...FILES[entry.path] }))],
    ...caseRegisters,
  },
}
