import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const documentAiRegisters = {
  perf: {
    bottleneck: 'Clerk time per queued [[unit]]; after that, rendering and OCR of pages that no [[field]] comes from.',
    techniques: [
      {
        name: 'Skip OCR on born-digital pages',
        verdict: 'use',
        why: 'saves {{arch.p99_read}} where the text layer agrees with the render',
        risk: 'hidden or garbled text layers',
      },
      {
        name: 'Page classifier first',
        verdict: 'use',
        why: 'terms and annexes never cost their {{arch.p99_extract}}',
        risk: 'drops a total on the last page',
      },
      {
        name: 'Batching pages on the accelerator',
        verdict: 'use',
        why: 'nobody waits: at {{arch.qpsPeak}} full batches cost little delay within {{arch.latencyP99Ms}}',
        risk: 'one huge file holds up the batch',
      },
      {
        name: 'Cascade to a vision-language model',
        verdict: 'later',
        why: 'only where sums do not close, against a look at {{problem.cFP}}',
        risk: 'invented digits that happen to close',
      },
      {
        name: 'Int8 OCR',
        verdict: 'refuse',
        why: 'saves a part of {{perf.servingUsd}}; faint digits go first',
        risk: 'silent',
      },
    ],
    scaling: ['Month-end is a queue, not a fleet: until the payment run the same machines work longer.'],
    tools: [
      { name: 'PyTorch with Hugging Face Transformers', why: 'layout checkpoints exist there' },
      { name: 'Label Studio', why: 'boxes and values side by side, two blind readers' },
      { name: 'DVC', why: 'images and aligned labels under one version' },
      {
        name: 'Triton',
        why: 'OCR and extractor as one batched ensemble',
      },
      { name: 'Airflow', why: 'alignment, weekly sample and gate' },
    ],
  },
  assumptions: [
    {
      path: 'arch.itemsPerSecPerWorker',
      value: 0.5,
      label: 'Cases a worker scores a second',
      unit: '1/s',
      note: 'Rendering, OCR and extraction of one document; time a day of pages.',
    },
    {
      path: 'problem.queueDays',
      value: 2,
      label: 'Longest wait in the review queue',
      unit: 'd',
      note: 'Shorter than the shortest discount; replace by your terms of payment.',
    },
    {
      path: 'prod.moneyErrorMax',
      value: 0.002,
      label: 'Wrong money fields among posted documents, at most',
      unit: 'ratio',
      note: 'About what careful keying reaches; replace with the rate of a double-keyed sample of today’s postings.',
    },
  ],
  expressions: [
    {
      path: 'problem.wrongPostedPerDay',
      label: 'Wrong postings a day at that rate',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{prod.moneyErrorMax}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Unit of trust',
      choice: 'Accept or queue whole [[units]], never single fields',
      alternatives: [
        {
          option: 'Threshold per field',
          whyNot: 'fields that are each likely right make a [[unit]] that is often wrong',
        },
      ],
      rationale:
        'The ledger posts a [[unit]]; at {{prod.moneyErrorMax}} there are still {{problem.wrongPostedPerDay}} wrong ones, found by the sample.',
      confidence: 'high',
      revisitWhen: 'The ERP can post with single fields left open',
    },
    {
      step: 'data',
      title: 'Blind sample',
      choice: 'Double keying without suggestions, each week',
      alternatives: [
        {
          option: 'Corrections as ground truth',
          whyNot: 'people confirm what is pre-filled: {{prod.moneyErrorMax}} of silent errors never shows',
        },
      ],
      rationale:
        'Automation bias hides the error that costs {{problem.cFN}}; only keying without suggestions shows it.',
      confidence: 'high',
      revisitWhen: 'Blind and corrected rates agree for two quarters',
    },
    {
      step: 'arch',
      title: 'Bank accounts',
      choice: 'Read for comparison only; payment data come from master data',
      alternatives: [{ option: 'Trust a confident reading', whyNot: 'forged [[units]] are printed perfectly' }],
      rationale: 'Extraction reads what is printed on {{data.rowsPerDay}}, not whether it is true.',
      confidence: 'high',
      revisitWhen: 'A verified-payee service confirms each account',
    },
    {
      step: 'model',
      when: [{ path: 'model.family', is: ['vlm_extraction', 'managed_document_api'] }],
      title: 'Values must be found on the page',
      choice: 'Each generated value needs a matching box, or the [[unit]] is queued',
      alternatives: [
        {
          option: 'Accept JSON that fits the schema',
          whyNot: 'an invented amount has perfect form, and costs {{problem.cFN}}',
        },
      ],
      rationale: 'Grounding turns an invention of {{problem.cFN}} into a look of {{problem.cFP}}.',
      confidence: 'medium',
      revisitWhen: 'The blind sample shows no invented value over a quarter',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Silent digit errors: a wrong amount with high OCR confidence is posted',
      severity: 'high',
      mitigation: 'Sums must close, check digits, blind sample at {{prod.moneyErrorMax}}',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'New templates: quality on unseen vendors is far below the average',
      severity: 'high',
      mitigation: 'Split by [[entity]], first [[unit]] of a new layout reviewed',
      owner: 'ML',
    },
    {
      step: 'problem',
      risk: 'The review queue eats the saving: confidence is uncalibrated and everything is queued',
      severity: 'medium',
      mitigation: 'Accept rule fitted on whole [[units]], minutes per queue reason measured',
      owner: 'accounts payable',
    },
    {
      step: 'data',
      risk: 'Handwriting, stamps and other scripts are read as print',
      severity: 'medium',
      mitigation: 'Detector routes them to people until a slice of its own is good',
      owner: 'ML',
    },
    {
      step: 'arch',
      risk: 'Duplicates are posted twice after a retry or a reminder',
      severity: 'high',
      mitigation: 'Idempotent posting on vendor, number and amount',
      owner: 'platform',
    },
    {
      step: 'prod',
      risk: 'Personal data in [[units]] leave to an OCR service without a contract',
      severity: 'medium',
      mitigation: 'Processor contract, region, redaction of annexes, deletion tested',
      owner: 'legal',
    },
    {
      step: 'arch',
      risk: 'Forged bank details pass because they are legible',
      severity: 'high',
      mitigation: 'Master data and call-back; no payment on a read account',
      owner: 'controller',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does one wrongly posted [[unit]] cost, recovery included?',
      whyItMatters: 'Moves {{problem.costRatio}} and with it D1.3.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'How much does a manual check of [[a_unit]] cost?',
      whyItMatters: 'Moves {{problem.costRatio}} and with it D1.3.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'data',
      path: 'data.nLabeled',
      question: 'How many [[units]] have posted values and an image, from how many vendors?',
      whyItMatters: 'Decides D3.1: fine-tuned or prompted.',
      meanwhile: 'alignment of the last year is tried first',
    },
    {
      step: 'data',
      path: 'data.thirdPartyApi',
      question: 'May [[units]] leave to an outside service?',
      whyItMatters: 'Decides D3.1: bought or own reading.',
      meanwhile: 'no',
    },
    {
      step: 'prod',
      path: 'data.retentionDays',
      question: 'How long must images be kept, and how long may they be used for training?',
      whyItMatters: 'Moves D6.2: two terms, two stores.',
      meanwhile: 'archive and training copy are kept apart',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
