import type { Setting } from '../types'
import { extractionFigures } from './figures'
import { contractReasons } from './contracts-reasons'
import { contractRegisters } from './contracts-registers'

const LONG: Readonly<Record<string, { value: number; note: string }>> = {
  'model.docTokens': { value: 60_000, note: 'A long agreement with its schedules; count ten of yours.' },
  'model.fieldsPerDoc': { value: 30, note: 'Kinds of clause and term; replace by the review checklist.' },
  'data.goldDocs': { value: 150, note: 'Lawyers mark slowly; a clause kind that is rare needs more.' },
  'prod.reviewShare': { value: 1, note: 'A lawyer looks at every one; what falls is the time.' },
  'prod.reviewMinutes': { value: 25, note: 'Time it: with evidence shown, clause by clause.' },
  'prod.fieldErrorMax': { value: 0.03, note: 'Set it from a second reading of files already closed.' },
}

const COSTS = [
  {
    path: 'problem.cFP',
    value: 15,
    label: 'Cost of one false alarm',
    unit: 'usd',
    note: 'Some minutes of an associate; replace by the hourly rate.',
  },
  {
    path: 'problem.cFN',
    value: 5_000,
    label: 'Cost of one miss',
    unit: 'usd',
    note: 'A clause overlooked; replace by what the last ones cost, insurance included.',
  },
  {
    path: 'arch.itemsPerSecPerWorker',
    value: 0.01,
    label: 'Cases a worker scores a second',
    unit: '1/s',
    note: 'Conversion and all windows of one agreement; time ten of them.',
  },
]

/** Agreements of many pages, read by lawyers clause by clause. */
export const contracts: Setting = {
  id: 'contracts',
  name: 'Contracts and agreements',
  signs: [/\bagreements?\b/i, /\bcontracts?\b/i, /\bclauses?\b/i, /\bleases?\b/i, /\bgoverning law|notice periods?\b/i],
  over: {
    words: {
      unit: 'agreement',
      units: 'agreements',
      entity: 'counterparty',
      positive: 'clause',
      actor: 'the associate',
      consumer: 'the client',
      action: 'put the terms before a lawyer with their clauses',
      baseline: 'keyword search over headings',
      field: 'term',
    },
    metrics: {
      pick: 'Each of {{model.fieldsPerDoc}} [[field]]s counts once an [[unit]], as found, absent or wrong; entity F1 by [[field]] weighs the rare indemnity like the name of the borrower.',
      business: {
        id: 'manual_effort_per_document',
        name: '[[Units]] closed without re-reading the whole',
        target: '{{exp.mdeRel}} more than in the control',
      },
      guardrails: [
        {
          id: 'missed_clause',
          name: '[[Field]]s said to be absent that are there',
          limit: 'at most {{prod.fieldErrorMax}} on second reading',
        },
        { id: 'review_hours', name: 'Hours of lawyers a day', limit: 'below {{prod.reviewHoursPerDay}}' },
        {
          id: 'leaks',
          name: 'Text of one client in another’s prompt',
          limit: 'none in {{data.goldDocs}}; one stops the service',
        },
      ],
    },
    problem: {
      summary: [
        '{{data.rowsPerDay}} [[units]] are laid open as {{model.fieldsPerDoc}} [[field]]s, each beside the clause it was read from, and each absence beside the places that were searched.',
        'A lawyer decides: “not there” is as much an answer as a figure, and the dearer one when wrong.',
      ],
      whyMl: [
        '[[Baseline]] finds the clause that carries its usual name; margins that hang on a definition pages away, or a carve-out in a schedule, need reading.',
      ],
      antiGoals: [
        'No legal advice: a [[field]] is what is written, not whether it holds.',
        'No “absent” without the sections that were read.',
        'No client’s paper as an example for another client.',
      ],
      falsePositive: 'a lawyer opens a clause that was read rightly',
      falseNegative: 'a change of control or a notice period is overlooked, and a deadline with it',
      stakeholders: [
        { who: 'Associates', cares: 'open the clause in one click, trust absences' },
        { who: 'Partners', cares: 'liability for what was overlooked' },
        { who: 'Clients', cares: 'their paper stays in their matter' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Closed matters',
          holds: 'signed [[units]] and abstracts',
          trap: 'abstracts hold conclusions, not quotes',
        },
        {
          name: 'Amendments and side letters',
          holds: 'what replaced which clause',
          trap: 'filed elsewhere; the old term is read',
        },
        { name: 'Clause marks of lawyers', holds: 'span, kind, matter', trap: 'only kinds the deal asked for' },
        { name: 'House templates', holds: 'standard wording', trap: 'own paper is easy, foreign paper is the job' },
      ],
      labels: [
        'Two lawyers mark {{data.goldDocs}} [[units]] from end to end, absences included: a kind nobody asked for in a deal is unmarked, not absent.',
        'Abstracts of closed matters are weak labels; where value and clause can be aligned they train, and never test.',
      ],
      features: [
        {
          group: 'Clause text with its heading path',
          available: 'after parsing',
          trap: 'numbering lost in conversion',
        },
        { group: 'Defined terms, resolved', available: 'per [[unit]], before reading', trap: '“Margin” defined twice' },
        {
          group: 'Place in the [[unit]]: body, schedule, amendment',
          available: 'after parsing',
          trap: 'amended clause read as valid',
        },
        {
          group: 'Outcome of the deal',
          available: 'after signing',
          trap: 'banned: explains which terms were conceded',
        },
      ],
      leaks: [
        'Drafts and counter-drafts of one deal on both sides: the test is the training text with tracked changes.',
        'House templates in training and their filled copies in test.',
      ],
      split: {
        strategy: 'group_based',
        text: [
          'By deal: drafts, amendments and side letters move together, and paper of some firms is held out whole, over {{data.testDays}} at least.',
          'House paper and foreign paper are reported apart.',
        ],
        whyNotRandom:
          'drafts of one deal differ by a sentence; at {{data.rowsPerDay}} a random test repeats its training text',
      },
      quality: [
        'Page counts and clause numbers are compared with the signed PDF; an [[unit]] whose numbering breaks is queued unread.',
      ],
      privacy: [
        'Matters are walled: index, prompt and training copy carry the client, and a wall is checked before retrieval, not after.',
      ],
    },
    model: {
      options: [
        {
          id: 'llm_extraction',
          name: 'LLM over clauses',
          fits: [
            { path: 'data.thirdPartyApi', not: false },
            { path: 'data.nLabeled', below: 500 },
          ],
          pro: 'Few marked [[units]] and {{model.fieldsPerDoc}} kinds; the playbook is the prompt, clauses are retrieved first, one [[unit]] costs {{model.llmUsdPerDoc}} in tokens at most.',
          con: 'Clients let no paper leave, or marks suffice; {{model.llmUsdPerDoc}} in tokens each is not the obstacle.',
          work: 'a clause search, then a decode for each kind',
        },
        {
          id: 'layout_transformer',
          name: 'Layout transformer on pages',
          fits: [{ path: 'data.scannedShare', above: 0.5 }],
          pro: 'Most pages are scans, and tables of margins are read by their boxes.',
          con: 'Sees a page, not {{model.docTokens}}: a definition and its use rarely share one.',
          work: 'one page encoding each',
        },
        {
          id: 'fine_tuned_encoder',
          name: 'Clause-span encoder',
          pro: 'Clause kinds are found over {{model.windows}} windows, spans read in the few that matter; runs on own machines, returns quotes only.',
          con: 'Needs marked clauses of each kind, and {{data.goldDocs}} are for the test.',
          work: 'a section classifier, then spans in its hits',
        },
        {
          id: 'crf',
          name: 'Keyword random field',
          pro: 'Enough for dates and parties.',
          con: 'A carve-out has no keyword; {{model.fieldsPerDoc}} kinds mostly have none.',
          work: 'a pass over headings',
        },
      ],
      theory: [
        'Two questions, two models: in which of {{model.windows}} windows does a kind stand, and what does it say. The first decides recall, and absences.',
        'Definitions are resolved before reading: “Margin” is replaced by its clause, or a window of the right words holds no figure.',
        'Amendments are applied in order of date; the valid clause is read, and the replaced one shown struck.',
      ],
      loss: 'Cross-entropy a kind; absent kinds count only where marked absent',
      augmentation: 'None: a reworded clause is another clause',
      regularization: 'Early stopping on foreign paper',
      optimization: 'Recall of the clause finder first, spans second',
      interpretability: [
        'Each [[field]] opens its clause, with the definition it hangs on; each absence lists the sections searched.',
      ],
    },
    arch: {
      serving: 'batch',
      machine: 'g6.xlarge',
      defaultLatencyMs: 28_800_000,
      parts: [
        {
          id: 'matters',
          name: 'Matter files',
          kind: 'external',
          rhythm: 'days',
          note: 'signed, amended',
          personal: true,
        },
        { id: 'convert', name: 'Converter', kind: 'job', rhythm: 'days', note: 'numbering, definitions, amendments' },
        { id: 'find', name: 'Clause finder', kind: 'model', rhythm: 'days', note: 'which window, which kind' },
        { id: 'read', name: 'Span reader', kind: 'model', rhythm: 'days', note: 'value and quote' },
        { id: 'wall', name: 'Wall and checks', kind: 'service', rhythm: 'days', note: 'client keys, absences' },
        {
          id: 'desk',
          name: 'Reading desk',
          kind: 'people',
          rhythm: 'days',
          note: 'term beside clause',
          personal: true,
        },
        { id: 'second', name: 'Second reading', kind: 'people', rhythm: 'days', note: 'by lot, end to end' },
      ],
      links: [
        { from: 'matters', to: 'convert', label: 'files' },
        { from: 'convert', to: 'find', label: 'windows' },
        { from: 'find', to: 'read', label: 'hits' },
        { from: 'read', to: 'wall', label: 'quotes' },
        { from: 'wall', to: 'desk', label: 'terms' },
        { from: 'desk', to: 'second', label: 'lot' },
        { from: 'second', to: 'find', label: 'marks' },
      ],
      stages: [
        { id: 'convert', name: 'conversion', share: 0.3 },
        { id: 'model', name: 'clause and span models', share: 0.4 },
        { id: 'check', name: 'walls and checks', share: 0.1 },
      ],
      flow: [
        'Overnight: convert, rebuild numbering, resolve definitions, apply amendments, find clauses, read [[field]]s, check the wall, lay out for the morning.',
        'Nothing is accepted unseen: the run saves searching, and a lawyer signs.',
      ],
      fallback: {
        id: 'heading_search',
        text: 'Headings and keywords open the usual places; [[field]]s stay empty, and the [[unit]] is read as before',
      },
      security: [
        'Keys and index per client; staff without the matter see neither text nor count.',
        'A counter-draft may hold text meant for a model: it is quoted, and gives no orders.',
      ],
      alternatives: [
        { given: 'a question while the client is on the phone', then: 'search over the night’s clauses, with quotes' },
        { given: 'paper that may leave under contract', then: 'a hosted model on retrieved clauses' },
        { given: 'a portfolio of thousands in a week', then: 'the same chain on rented machines, walls first' },
      ],
    },
    exp: {
      unit: 'associate',
      why: 'Associates are the unit: whoever has worked with evidence beside the terms reads the next [[unit]] differently, so [[units]] of one person are not independent.',
      rejected: [
        {
          option: 'By agreement',
          whyNot: 'the same person would read both ways, and {{exp.mdeRel}} vanishes in what was learned',
        },
        { option: 'Minutes alone', whyNot: 'fast and wrong would win; second readings decide' },
      ],
      slices: [
        'foreign paper',
        'amended [[units]]',
        'absent [[field]]s',
        'schedules and tables',
        'scanned pages',
        'rare clause kinds',
      ],
      fairness: [
        'No person is scored; names of guarantors are [[field]]s like others, and recall by script of the name is read.',
      ],
      online: {
        metric: 'closed without re-reading',
        baselineRate: 0.3,
        mdeRel: 0.3,
        clusterSize: 40,
        icc: 0.1,
      },
    },
    reasons: contractReasons,
    assumptions: [...COSTS, ...extractionFigures.assumptions.map((entry) => ({ ...entry, ...LONG[entry.path] }))],
    ...contractRegisters,
  },
}
