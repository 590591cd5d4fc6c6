import type { Overrides } from '../types'

/** Assumptions, arithmetic, decisions, risks and questions of product filing. */
export const catalogueRegisters: Required<
  Pick<Overrides, 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
> = {
  assumptions: [
    {
      path: 'problem.autoPrecision',
      value: 0.95,
      label: 'Precision of filing by machine',
      unit: 'ratio',
      note: 'What two adjudicators reach on the gold set.',
    },
    {
      path: 'problem.taxPrecision',
      value: 0.99,
      label: 'Precision where a leaf sets a tax rate',
      unit: 'ratio',
      note: 'The tax team sets it.',
    },
    {
      path: 'data.goldN',
      value: 4000,
      label: 'Gold products',
      unit: 'count',
      note: 'Grows with languages and leaves.',
    },
    {
      path: 'data.leafMin',
      value: 30,
      label: 'Gold products a leaf needs to be reported alone',
      unit: 'count',
      note: 'Below it the interval of recall spans most of the range.',
    },
    {
      path: 'data.minutesPerGrade',
      value: 1.5,
      label: 'Minutes to label a product',
      unit: 'min',
      note: 'Timed on the first batch.',
    },
    {
      path: 'prod.parentMax',
      value: 0.25,
      label: 'Share left at the parent that raises an alarm',
      unit: 'ratio',
      note: 'From the first measured month.',
    },
    {
      path: 'exp.waitRatio',
      value: 1.5,
      label: 'Left at the parent in a language over the best, at most',
      unit: 'x',
      note: 'Search sets it.',
    },
    {
      path: 'arch.backfillPerS',
      value: 3000,
      label: 'Products a second in a full run',
      unit: '1/s',
      note: 'Three accelerators on titles and stored vectors; measure it.',
    },
  ],
  expressions: [
    {
      path: 'data.goldHours',
      label: 'Hours to read the gold set twice',
      unit: 'h',
      formula: '{data.goldN}*2*{data.minutesPerGrade}/60',
    },
    {
      path: 'data.labelsPerLeaf',
      label: 'Labels a leaf, on average',
      unit: 'count',
      formula: '{data.nLabeled}/{brief.taxonomyLeaves}',
    },
    {
      path: 'arch.backfillHours',
      label: 'One full run',
      unit: 'h',
      formula: '{brief.products}/{arch.backfillPerS}/3600',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Guide before labels',
      choice: 'Adjudicate {{data.goldN}} [[units]]; define or merge sibling leaves that two people cannot tell apart',
      alternatives: [
        {
          option: 'Buy more vendor labels',
          whyNot: 'buys the same disagreement again, and {{data.goldHours}} of adjudication end it',
        },
      ],
      rationale: '{{data.goldHours}} of reading move the ceiling of every later model.',
      confidence: 'high',
      revisitWhen: 'Annotators agree on the leaf in two batches in a row',
    },
    {
      step: 'data',
      title: 'Languages',
      choice: 'Native gold [[units]] per language; translations only train',
      alternatives: [
        { option: 'Translate at serving', whyNot: 'brand names and idiom break, inside {{arch.latencyP99Ms}}' },
      ],
      rationale:
        'Transfer works between related languages and fails silently elsewhere; part of {{data.goldN}} in each shows where.',
      confidence: 'high',
      revisitWhen: 'A language equals the labeled one in two audits',
    },
    {
      step: 'model',
      title: 'Depth',
      choice: 'Stop at the parent below {{problem.autoPrecision}}; ask the [[entity]] where tax differs',
      alternatives: [
        { option: 'Always a leaf', whyNot: 'a confident error costs {{problem.cFP}}, a parent only its aisle' },
      ],
      rationale: 'Search can use a parent; tax cannot use a guess: {{problem.taxPrecision}}.',
      confidence: 'medium',
      revisitWhen: 'Search reports that parents are not found',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Label noise: low agreement (kappa) on sibling leaves caps any model of these [[units]]',
      severity: 'high',
      mitigation: 'Guide by examples, {{data.goldN}} adjudicated',
      owner: 'taxonomy owner',
    },
    {
      step: 'data',
      risk: 'Near-duplicate variants of one [[entity]] leak into the test',
      severity: 'high',
      mitigation: 'Families by text and photo, grouped split',
      owner: 'catalog ML',
    },
    {
      step: 'data',
      risk: 'Multilingual use, labels in one language: quality elsewhere unknown',
      severity: 'high',
      mitigation: 'Native gold; parents until measured',
      owner: 'labeling lead',
    },
    {
      step: 'model',
      risk: 'The long tail: a rare class of the hierarchy is never predicted',
      severity: 'medium',
      mitigation: 'Path score, logit adjustment, tail labels',
      owner: 'catalog ML',
    },
    {
      step: 'prod',
      risk: 'A taxonomy change without a version makes labels wrong overnight',
      severity: 'high',
      mitigation: 'Ids never reused, mapping, touched nodes refiled',
      owner: 'taxonomy owner',
    },
    {
      step: 'problem',
      risk: 'A wrong leaf carries a wrong tax rate into invoices',
      severity: 'high',
      mitigation: '{{problem.taxPrecision}}, or the [[entity]] confirms',
      owner: 'tax',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does a wrong leaf cost in search, tax and ads, each?',
      whyItMatters: 'Moves {{problem.cFP}} and the weights behind D3.3.',
      meanwhile: '{{problem.cFP}} a wrongly filed [[unit]]',
    },
    {
      step: 'problem',
      path: 'problem.taxPrecision',
      question: 'Which leaves set a tax rate, and how sure must they be?',
      whyItMatters: 'Moves {{problem.taxPrecision}} and D3.3.',
      meanwhile: '{{problem.taxPrecision}}',
    },
    {
      step: 'data',
      path: 'data.kappa',
      question: 'How often do two labelers agree on the leaf?',
      whyItMatters: 'Decides whether D2.3 comes before any model.',
      meanwhile: 'measured on {{data.goldN}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are these goods sold and taxed?',
      whyItMatters: 'Moves {{problem.taxPrecision}} and D6.2.',
      meanwhile: 'shops confirm taxed leaves',
    },
    {
      step: 'prod',
      path: 'prod.owner',
      question: 'Who owns the taxonomy and its changes?',
      whyItMatters: 'Without an owner D2.3 and D6.1 have nobody to decide.',
      meanwhile: '{{prod.owner}}',
    },
  ],
}
