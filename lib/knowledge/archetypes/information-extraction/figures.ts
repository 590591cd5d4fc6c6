import { TOKEN_PRICES } from '../../prices/tokens'
import type { Archetype } from '../types'

/** What the extraction entry assumes and works out: tokens, windows, review and the error of a record. */
export const extractionFigures = {
  prices: TOKEN_PRICES,
  assumptions: [
    {
      path: 'data.goldDocs',
      value: 400,
      label: 'Documents marked twice, blind, for the test',
      unit: 'count',
      note: 'Enough to see a doubled field error; more where a field is rare.',
    },
    {
      path: 'model.fieldsPerDoc',
      value: 10,
      label: 'Fields looked for in one document',
      unit: 'count',
      note: 'Replace by the list of the record’s owner.',
    },
    {
      path: 'prod.fieldErrorMax',
      value: 0.01,
      label: 'Wrong fields among those taken over unseen, at most',
      unit: 'ratio',
      note: 'About what careful typing reaches; replace by a double-typed sample of today.',
    },
    {
      path: 'prod.reviewShare',
      value: 0.25,
      label: 'Documents that a person looks at',
      unit: 'ratio',
      note: 'Falls with calibration; read it off the accept curve.',
    },
    {
      path: 'prod.reviewMinutes',
      value: 1.5,
      label: 'Minutes of one look',
      unit: 'min',
      note: 'Time it on the review screen of the first stage.',
    },
    {
      path: 'model.docTokens',
      value: 1_500,
      label: 'Tokens of one document',
      unit: 'tok',
      note: 'Count a week of texts with the tokenizer that is used.',
    },
    {
      path: 'model.strideTokens',
      value: 384,
      label: 'Tokens a window advances',
      unit: 'tok',
      note: 'The window of a common encoder less a quarter of overlap.',
    },
    {
      path: 'model.schemaTokens',
      value: 900,
      label: 'Tokens of schema, guideline and examples',
      unit: 'tok',
      note: 'Count the prompt once it is written.',
    },
    {
      path: 'model.outputTokens',
      value: 300,
      label: 'Tokens of one record with its quotes',
      unit: 'tok',
      note: 'Count it on real records.',
    },
  ],
  expressions: [
    {
      path: 'problem.reviewFrom',
      label: 'Chance of a wrong value from which a look pays',
      unit: 'prob',
      formula: '{problem.cFP}/{problem.cFN}',
    },
    {
      path: 'problem.docRight',
      label: 'Records without any wrong field at that rate',
      unit: 'ratio',
      formula: '(1-{prod.fieldErrorMax})^{model.fieldsPerDoc}',
    },
    {
      path: 'prod.reviewHoursPerDay',
      label: 'Hours of review a day',
      unit: 'h',
      formula: '{data.rowsPerDay}*{prod.reviewShare}*{prod.reviewMinutes}/60',
    },
    {
      path: 'model.windows',
      label: 'Windows of one document',
      unit: 'count',
      formula: 'ceil({model.docTokens}/{model.strideTokens})',
    },
    {
      path: 'data.goldHalfWidth',
      label: 'Half-width of a field’s error rate on the blind set',
      unit: 'points',
      formula: '1.96*({prod.fieldErrorMax}*(1-{prod.fieldErrorMax})/{data.goldDocs})^0.5',
    },
    {
      path: 'model.promptTokens',
      label: 'Tokens of document, schema and guideline',
      unit: 'tok',
      formula: '{model.docTokens}+{model.schemaTokens}',
    },
    {
      path: 'model.llmUsdPerDoc',
      label: 'One document through a small hosted model',
      unit: 'usd',
      formula: '({model.promptTokens}*{perf.usdPerMtokIn}+{model.outputTokens}*{perf.usdPerMtokOut})/1000000',
    },
    {
      path: 'model.llmUsdMonth',
      label: 'All documents of a month through it',
      unit: 'usd/month',
      formula: '{model.llmUsdPerDoc}*{data.rowsPerDay}*30',
    },
  ],
} satisfies Pick<Archetype, 'prices' | 'assumptions' | 'expressions'>
