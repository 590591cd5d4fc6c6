import { documentAiOperation } from './operation'
import { documentAiRegisters } from './registers'
import { documentReasons } from './reasons'
import type { Archetype } from '../types'

export const documentAi: Archetype = {
  id: 'document_ai',
  name: 'Document extraction',
  problemType: 'ocr_document_extraction',
  keywords: ['invoice', 'receipt', 'ocr', 'scanned', 'document processing', 'forms', 'pdf extraction'],
  words: {
    unit: 'document',
    units: 'documents',
    positive: 'wrong field',
    entity: 'vendor',
    action: 'post it straight through, or queue it for a clerk',
    actor: 'the accounting system',
    consumer: 'the clerk',
    task: 'field extraction',
    baseline: 'OCR with templates',
    field: 'field',
    money: 'total, tax and bank account',
  },
  sources: [
    'LayoutLMv3, Huang et al. 2022, arXiv:2204.08387',
    'Dropbox, modern OCR pipeline, dropbox.tech',
    'CORD and FUNSD benchmarks',
    'Regulation (EU) 2016/679, art. 5 and 28',
  ],
  metrics: {
    good: ['straight_through_rate_at_precision', 'field_exact_match', 'entity_f1', 'cer'],
    pick: 'Share of [[units]] that no clerk touches while wrong [[money]] stays below {{prod.moneyErrorMax}}: one wrong digit spoils a whole [[unit]].',
    bad: [
      { id: 'accuracy', why: 'mixes easy fields (date, currency) with the few that move money' },
      { id: 'bleu', why: 'rewards overlap; an amount with one wrong digit overlaps almost fully' },
      {
        id: 'ocr_confidence',
        why: 'is certainty about glyphs, uncalibrated, and blind to the right digits in the wrong [[field]]',
      },
    ],
    business: {
      id: 'cost_per_document',
      name: 'Clerk minutes per [[unit]], corrections included',
      target: 'lower than keying by hand by {{exp.mdeRel}}, with no more wrong postings',
    },
    guardrails: [
      {
        id: 'money_field_error_rate',
        name: 'Wrong [[money]] among posted [[units]]',
        limit: 'at most {{prod.moneyErrorMax}}, from a blind re-keyed sample',
      },
      {
        id: 'review_queue_age',
        name: 'Age of the review queue',
        limit: 'below {{problem.queueDays}}: no discount lapses in it',
      },
      {
        id: 'unparsed_share',
        name: '[[Units]] with no text found',
        limit: 'below {{prod.moneyErrorMax}} by channel; empty is not “no amount”',
      },
    ],
  },
  problem: {
    summary: [
      'For each of {{data.rowsPerDay}} [[units]]: read every [[field]], say how sure, then [[action]].',
      'A [[unit]] goes straight through only if all its fields pass together: ledgers post whole [[units]], and a wrong one costs {{problem.cFN}}.',
    ],
    whyMl: [
      'Templates per [[entity]] are exact until the [[entity]] moves its logo; the tail of vendors with a handful of [[units]] never earns a template.',
      '{{problem.reportedAccuracy}} right by character or [[field]] leaves far fewer whole [[units]] right.',
      'Arithmetic stays code: lines add up, tax follows its rate, accounts have check digits.',
    ],
    antiGoals: [
      'No payment to a bank account that the model read and master data does not know.',
      'No filling of a [[field]] that is not printed on the page.',
      'No measuring of each clerk by corrections.',
    ],
    falsePositive: 'a [[unit]] that was read correctly is still checked by hand',
    falseNegative: 'a [[unit]] is posted with a wrong amount or account, found at payment or audit',
    baseline: {
      id: 'template_rules',
      text: 'Tesseract with templates for the largest vendors and regular expressions, per [[field]] on the same held-out test vendors.',
    },
    stakeholders: [
      { who: 'Accounts payable', cares: 'errors shown where they sit on the page' },
      { who: 'Controller and auditors', cares: 'the image, the value and who accepted it, years later' },
      { who: 'Vendors', cares: 'to be paid in time, on the right account' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Posted records of the ERP',
        holds: 'final value of each [[field]]',
        trap: 'posted net of a credit note differs from the page',
      },
      {
        name: 'Scan and mail archive',
        holds: 'images, born-digital PDF text, attachments',
        trap: 'several [[units]] in one file, one across two',
      },
      {
        name: 'Correction log of the review screen',
        holds: 'before, after, box on the page',
        trap: 'shows only [[units]] that were queued',
      },
    ],
    labels: [
      'ERP values are weak labels: aligned to words on the page by normalized value; a [[field]] without a match goes to an annotator, not to training.',
      'A blind sample of [[units]] is keyed twice by people who see no suggestion; a pre-filled screen makes clerks agree with the model.',
      {
        text: '{{data.nLabeled}} labeled [[units]] sound many; count vendors instead, since the next vendor is what the model has to read.',
        when: [{ path: 'data.nLabeled', known: true }],
      },
    ],
    features: [
      {
        group: 'Words with positions',
        available: 'after OCR or from the PDF text layer',
        trap: 'a text layer may be invisible and wrong: compare it with the render',
      },
      { group: 'Page image', available: 'on arrival', trap: 'resized below the height of small print' },
      {
        group: 'Vendor master, open orders',
        available: 'lookup, as of arrival',
        trap: 'the order as amended after the invoice gives the answer away',
      },
      {
        group: 'Posted line, payment status',
        available: 'days later',
        trap: 'banned: exists only after a person has keyed it',
      },
    ],
    leaks: [
      'Pages of one [[entity]] on both sides: the layout is learned by heart.',
      'Re-scans and reminders of the same invoice.',
      'A list of vendor names built from the test months.',
    ],
    split: {
      strategy: 'group_time',
      text: [
        'Two tests over {{data.testDays}}: unseen vendors, and later [[units]] of known ones. The first predicts the tail, the second the bulk.',
        'Duplicates by invoice number and image hash leave before the cut.',
      ],
      whyNotRandom:
        'at {{data.rowsPerDay}} the same template stands on both sides, and the score is that of a photocopier',
    },
    quality: [
      'Resolution, skew and page count are recorded on arrival; a scan below readable height is asked for again.',
      'Dates and decimals follow the locale of the [[entity]].',
    ],
    privacy: [
      'Pages name people and accounts: no training on them by an outside API unless the contract says how they are deleted.',
      {
        text: 'Images stay {{data.retentionDays}}; tax law may demand more for the record and data protection less for the training copy.',
        when: [{ path: 'data.retentionDays', known: true }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'managed_document_api',
        name: 'Managed extraction API',
        fits: [
          { path: 'problem.engineers', below: 2 },
          { path: 'data.thirdPartyApi', not: false },
        ],
        pro: 'With {{problem.engineers}} to run it, bought reading plus own validation and review screen is the part that pays first.',
        con: 'Changes without notice; kept as the yardstick on the blind sample.',
        work: 'one remote call a page',
      },
      {
        id: 'vlm_extraction',
        name: 'Vision-language model with a field schema',
        fits: [{ path: 'data.nLabeled', below: 1000 }],
        pro: 'With {{data.nLabeled}} labeled [[units]] a schema and examples cover the tail of layouts from the first week; each value must be found again on the page.',
        con: 'Writes plausible digits without saying where they stood, at {{problem.cFN}} each that posts; kept for pages the encoder leaves open.',
        work: 'an autoregressive decode over image and text tokens',
      },
      {
        id: 'layout_transformer',
        name: 'Layout-aware transformer, fine-tuned',
        pro: 'Tags words that are on the page, so it cannot invent an amount; {{data.rowsPerDay}} at one encoder pass a page fit a small accelerator.',
        con: 'Needs more aligned [[units]] than there are; next step once corrections have gathered.',
        work: 'one encoder pass a page',
      },
      {
        id: 'template_rules',
        name: 'Templates per vendor',
        pro: 'Exact for the largest vendors.',
        con: 'Broken by each redesign; kept for the few largest and as the fallback.',
        work: 'coordinates and regular expressions',
      },
    ],
    theory: [
      'Position carries the meaning of a figure on a [[unit]]: what stands left of and above it makes it a total or a due amount; word order alone fails.',
      'Trust is joint: the accept rule is fitted on whole [[units]], and on arithmetic that must close.',
      'When lines, tax and total agree, a misread digit has to have happened twice.',
    ],
    loss: 'Cross-entropy over tags, rare fields weighted up; line items linked',
    augmentation: 'Skew, blur, fax noise, stamps; no invented amounts',
    regularization: 'Vendor names masked at random; early stopping on unseen vendors',
    optimization: 'AdamW with warm-up; a small grid, judged on unseen vendors',
    interpretability: [
      'Every value is shown as a box on the page beside the reason it was queued: low confidence, sum does not close, unknown account.',
    ],
  },
  reasons: documentReasons,
  ...documentAiOperation,
  ...documentAiRegisters,
}
