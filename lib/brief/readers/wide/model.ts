import { rule } from '../../rule'
import type { Scan } from '../../scan'
import { isUnreal, ofOthers } from '../../subject'
import { hear, type Said, said } from './wide'

const WRITERS = ['rag_qa', 'llm_agent', 'text_completion', 'summarization']
const ACTORS = ['llm_agent', 'rag_qa']
const CASES =
  '(?:questions?|answers?|pages?|examples?|summar(?:y|ies)|conversations?|dialogues?|chats?|cases|transcripts?|prompts?|tasks|replies|texts|digests?|letters|notes|minutes)'

const SETS: readonly Said[] = [
  said(
    'model.evalSet',
    false,
    [
      `no (?:set|collection|list|file|corpus|catalogue|catalog|stock|pool|bank|sample|library|series) of (?:[a-z-]+ ){0,3}?${CASES}[^¶;]{0,50}`,
      `(?:test|evaluation|reference|benchmark) (?:catalogue|catalog|list|bank|file|sheet|material|pages|book)[^¶;]{0,20}(?:missing|does not exist|doesn't exist|not there|never (?:made|written)|nobody)[^¶;]{0,20}`,
      `(?:judged|tested|checked|assessed|evaluated|tried)[^¶;]{0,14} (?:by|from|on) (?:reading|looking (?:at|over|through)|trying|asking|clicking|showing|skimming|glancing at) (?:just |only )?(?:a few|some|two|three|four|five|a handful|a couple|a demo|it)[^¶;]{0,24}`,
      `(?:nobody|no one|never|not|n't|nor)[^¶;]{0,24} (?:collected|drawn up|drew up|written down|wrote down|gathered|compiled|agreed on|put together|prepared|assembled|made)[^¶;]{0,24} ${CASES}[^¶;]{0,40}`,
      '(?:know|tell|judge|see)[^¶;]{0,16} (?:how good|whether it is (?:any )?good|the quality|its quality)[^¶;]{0,20} (?:only )?(?:from|by) (?:the |a )?(?:demo|feeling|gut|impression|hearsay|trying)[^¶;]{0,16}',
    ],
    {
      kinds: WRITERS,
      told: true,
      unless: 'not shown to|stored|a day|per day|personal data|kept for|longer than|deleted',
    },
  ),
  said(
    'model.evalSet',
    true,
    [
      `(?:we have|there are|we keep|we own|exist|exists?|set aside|put aside|kept) (?:about |some |around )?(?:a hundred|a thousand|[\\d.,]+k?|fifty|eighty|two hundred|three hundred|several hundred) (?:[a-z-]+ ){0,2}?${CASES}[^¶;]{0,30}(?:by hand|agreed|checked|graded|answers?|reference|to compare|for (?:the )?test\\w*|to test|approved|correct)[^¶;]{0,30}`,
    ],
    { kinds: WRITERS, unless: 'not|no|never|nobody|should|would|want' },
  ),
]

const DEEDS =
  '(?:refund|pay|payment|booking|change|order|deed|step|action|command|e?-?mail|deletion|transfer|cancellation|grant|credit|purchase)'
const APPROVAL: readonly Said[] = [
  said(
    'model.humanApproval',
    false,
    [
      '(?:without|with no) (?:anybody|anyone|somebody|someone|asking|a colleague|a human|any human|a person|an employee|a clerk|staff|people|approval|confirmation|a check|permission|one of us|any of us|human|nobody)(?: (?:or \\w+ )?(?:approv|confirm|check|sign|agree|look|ask|releas|interven|click|being|having|anyone|anybody|us|a soul|first)\\w*)?(?: \\w+){0,2}',
      '(?:nobody|no one|no (?:colleague|human|person|employee|clerk|agent|member of staff)|none of us)[^¶;]{0,20} (?:approv|confirm|check|sign|agree|releas|authori|okay|has to|needs to|is asked|clicks?)\\w*[^¶;]{0,40}',
      '(?:does|do|acts?|executes?|carries out|runs?|performs?)[^¶;]{0,24} (?:directly|by itself|straight away|at once|on its own|immediately|unasked|all by itself)',
    ],
    {
      kinds: ACTORS,
      told: true,
      unless: 'labell?\\w*|re-?train\\w*|must not|may not|never without|not without|should not',
    },
  ),
  said(
    'model.humanApproval',
    true,
    [
      `(?:each|every|all|any)(?: [a-z]+)? ${DEEDS}s? (?:waits?|has to wait|must wait|is held|are held|needs?|requires?|is parked|goes|go)(?: \\w+)? (?:for|until|till|to|through|by|an?|the)[^¶;]{0,20}(?:click|ok|okay|yes|approval|confirmation|signature|release|colleague|human|agent|clerk|supervisor|employee)[^¶;]{0,24}`,
    ],
    { kinds: ACTORS, unless: 'not|never|no|nobody' },
  ),
  said(
    'model.actionLimits',
    false,
    [
      '(?:no|without(?: an?| any)?|not any|never any|lacks?(?: an?)?|neither) (?:cap|caps|limits?|ceiling|upper (?:limit|bound)|maximum|restrictions?|boundar(?:y|ies)) (?:on|to|for|of|as to) (?:what|which|how|the amount|amounts?|its|the sum|sums|refunds?|payments?|actions?|spending|orders?)[^¶;]{0,50}',
      '(?:can|may|could|is allowed to|is free to|will) (?:[a-z]+ ){1,2}?(?:out )?(?:any|whatever|unlimited|as (?:much|many)|every|everything|arbitrary)(?: (?:amount|sum|number|figure|mailbox|account|order|it (?:likes|wants)|[a-z]+))?(?: \\w+){0,3}',
    ],
    {
      kinds: ['llm_agent'],
      told: true,
      unless: 'time limit|no limit (?:to|on) (?:our|the) (?:budget|data|patience)|rate limit|latency|speed',
    },
  ),
  said(
    'model.actionLimits',
    true,
    [
      '(?:may|can|is allowed to|must) (?:only )?(?:refund|pay|spend|book|order|credit|grant|issue|change|delete|transfer)[^¶;]{0,30}(?:at most|up to|no more than|not more than|a maximum|below|under)[^¶;]{0,30}',
      '(?:refund|pay|spend|book|order|credit|grant|issue)\\w*[^¶;]{0,24}\\d[^¶;]{0,16} (?:at most|at the most|and no more|maximum)',
      '(?:capped|limited|restricted) (?:at|to) [^¶;]{0,20}(?:\\d|per|a day|each)[^¶;]{0,20}',
    ],
    { kinds: ['llm_agent'], unless: 'not|never|no|latency|tokens|minutes|seconds' },
  ),
]

const USED: readonly Said[] = [
  said(
    'model.outputUsedAsProbability',
    true,
    [
      '(?:it|this|that|output|score|chance|probability|figure|number|prediction|result|likelihood|value) (?:is|are|gets?|will be|would be|was) (?:then |later |simply |afterwards |directly )*multiplied (?:by|with)[^¶;]{0,50}',
      '(?:multipl(?:y|ies|ied|ying)) (?:it|this|that|the (?:output|score|chance|probability|result|likelihood)) (?:by|with)[^¶;]{0,40}',
      '(?:score|output|chance|probability|likelihood|it)[^¶;]{0,20} (?:times|x|×) (?:the )?(?:average |mean |expected )?(?:claim|loss|cost|amount|value|price|margin|exposure|balance|order)[^¶;]{0,30}',
      '(?:goes|go|enters?|flows?|feeds?|is put|is plugged) (?:straight |directly )?into (?:the )?(?:expected (?:loss|value|cost|profit|claims?)|provision\\w*|premium|reserve|pricing formula|price formula|bid formula)[^¶;]{0,30}',
    ],
    {
      kinds: [
        'credit_risk',
        'tabular_prediction',
        'ctr_ranking',
        'lead_scoring',
        'churn_prediction',
        'fraud_detection',
        'dynamic_pricing',
        'uplift_modeling',
        'predictive_maintenance',
        'medical_imaging',
        'contextual_bandit',
      ],
    },
  ),
  said(
    'model.calibrated',
    false,
    [
      "(?:not|never|n't|nobody|no one)[^¶;]{0,24} calibrat\\w*(?: (?:the|its|any|it)(?: \\w+)?)?",
      '(?:no|without(?: any)?) calibration(?: \\w+){0,3}',
      'calibration[^¶;]{0,24} (?:missing|not (?:done|checked)|never (?:done|checked)|was skipped|unknown)',
    ],
    { unless: 'scales?|sensors?|cameras?|thermometers?|gauges?|meters?|probes?' },
  ),
]

const FACTORS =
  /^(?:[a-z-]+ )?(?:rating |risk |tariff )?(?:factors|attributes|characteristics|predictors|inputs|covariates|variables|features|descriptors|input columns)\b/
const OF_THE_CASE = /\b(?:rows?|training|history|data|records?|years?|since|table|model|policies)\b/
const NO_FACTOR = /\b(?:top|main|most important|success|risk of|key)\b/
const PERIOD_ROWS =
  /^ ?(?:[a-z]+[ -])?(?:policy|customer|member|machine|patient|vehicle|contract|store|account|subscriber|tenant|student|claim)[ -](?:years|months|weeks|days|quarters)\b/
const IN_TABLE =
  /^(?: [a-z-]+){1,4},? (?:all|each|every one)(?: of (?:them|which))? (?:is |are )?in the (?:table|database|data|file|warehouse)\b/

const CARD = rule(
  '(?:on|with|has|have|is|there is|only|just|need\\w*|own|in it,?|machine:|server:|box:) (?:our |a |an |the |only |just )*(?:one|a single|single|1) (?:[a-z]+ )?(?<!small )(?:graphics |gpu )?(?:card|gpu|accelerator)s?(?! (?:reader|payment|holder|number|fraud))',
  '(?:machine|server|box|workstation|host|node)s?[:,]? (?:with |has |holds? |of )?(?:only |just )?(?:one|a single|a|an) (?:[a-z]+ )?(?:gpu|graphics card|card|a100|h100|l40s?|l4|t4|v100|a10g?|rtx ?\\d*)(?! (?:reader|payment))',
  '(?:one|single|our only) (?:server|machine|box|workstation|host) with (?:a |an |one )?(?:gpu|graphics card|a100|h100|l40s?|l4|t4|v100|a10g?|rtx ?\\d*)',
  '(?:one|a single) card,? (?:of |with )?\\d+ ?gb',
)
const GPU_TALK = /\b(?:gpus?|graphics cards?|llama|mistral|weights|b model|billion|gb|\d+ ?bit|t4|a100|h100|v100)\b/

export function readModelWide(s: Scan): void {
  hear(s, SETS)
  hear(s, APPROVAL)
  hear(s, USED)
  if (!s.has('model.nFeatures')) {
    const inputs = s.measures.find(
      (m) =>
        m.kind === 'count' &&
        Number.isInteger(m.value) &&
        m.value >= 3 &&
        m.value < 100_000 &&
        FACTORS.test(
          m.noun === '' ? s.after(m, 30).trimStart() : `${m.noun} ${s.after({ start: m.start, end: m.end }, 20)}`,
        ) &&
        !NO_FACTOR.test(s.around(m, 14, 14)) &&
        !ofOthers(s, m) &&
        (OF_THE_CASE.test(s.sentence(m)) ||
          /\b(?:has|have|uses?|takes?|on|with|,|from) (?:about |some )?$/.test(s.before(m, 14))),
    )
    if (inputs) s.number('model.nFeatures', inputs.value, inputs)
  }
  if (!s.has('data.nRows')) {
    const rows = s.measures.find(
      (m) =>
        m.kind === 'count' &&
        m.value >= 500 &&
        !ofOthers(s, m) &&
        !isUnreal(s, m) &&
        (PERIOD_ROWS.test(s.low.slice(m.head ?? m.end, (m.head ?? m.end) + 50)) ||
          IN_TABLE.test(s.low.slice(m.head ?? m.end, (m.head ?? m.end) + 70))),
    )
    if (rows) s.number('data.nRows', rows.value, rows)
  }
  if (!s.has('perf.gpuCount') && GPU_TALK.test(s.low)) {
    const card = s
      .all(CARD)
      .find(
        (hit) =>
          !ofOthers(s, hit) && !/\b(?:credit|bank|debit|payment|sim|library|id) card/.test(s.around(hit, 12, 12)),
      )
    if (card) s.number('perf.gpuCount', 1, card)
  }
}
