import { applyConcepts, conceptIn } from '../concept'
import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import { applyOurs } from '../subject'
import type { Scan } from '../scan'
import { HIDING, LABELS_THERE } from './label-concepts'
import { readSource } from './label-source'
import { hiddenIn } from './hidden-outcomes'
import { letThrough } from './let-through'
import { labellingsOf } from './labelling'
import { ITEM } from './words-of-labels'
import { readMissing, readPartial } from './missing-labels'
import { readProxyAudit, standInOf } from './proxy'

const GENERATIVE = ['rag_qa', 'llm_agent', 'summarization', 'text_completion']

const LABEL_RULES: readonly FactRule[] = [
  states(
    'data.labelsAvailable',
    'none',
    '(?:nobody|no one) (?:has |have |had )?(?:ever )?(?:tagged|labell?ed|annotated|marked) (?:\\w+ ){0,2}?\\w+',
    '(?:have|has|had) never labell?ed (?:a|an|any|one) \\w+',
    'nothing is labell?ed',
    'none of the \\w+ (?:is|are|was|were) (?:labell?ed|annotated|tagged)',
    'no labels',
    '(?:do|does|did) not have (?:any )?labels',
    "(?:don't|haven't) (?:have )?(?:any )?labels",
    'have no labels',
    '(?:never|nobody|not|no one) (?:ever )?labell?ed (?:any|anything|a single|which|them|it)\\w*',
    '{nobody} (?:ever )?(?:have |has )?{record} (?:which|who|what|whether|whom)(?: \\w+){0,5}',
    'no (?:record|history|list|log|data|note|archive|trace|file) (?:of|on|about|showing|that says) (?:which|who|what|whether|whom)(?: \\w+){0,5}',
    '(?:files?|records?|logs?|archives?|systems?|books) (?:do|does|did) not (?:say|show|tell|record|note|mention) (?:which|who|what|whether)(?: \\w+){0,5}',
    'nothing (?:is|was|has been|is yet|was ever) labell?ed',
    'no (?:\\w+ )?judge?ments?',
    'no clicks (?:are |were |have been )?(?:logged|recorded|stored|kept)',
    'unlabell?ed (?:data|logs|images|history|archive|series)',
    'no ground truth',
    'labels do not exist',
    'no (?:\\w+ ){1,2}?(?:was|were|has been|have been|is|are) (?:ever )?(?:tagged|labell?ed|marked|annotated|flagged|classified)(?: \\w+){0,3}',
    'no (?:list|record|history|examples?|archive) of (?:correct|past|right|true|known|earlier) (?:\\w+ ){0,3}?(?:exists?|is kept|are kept|available)',
  ),
  states(
    'data.labelsAvailable',
    'none',
    '(?:no|never any) (?:archived|past|earlier|old|recorded|documented|stored|historic\\w*) (?:decisions|cases|answers|judge?ments|outcomes|examples)(?: \\w+){0,4}',
    'no (?:record|trace|history|list) of which (?:\\w+ ){0,2}?(?:was|were|is|are) (?:right|wrong|correct|true|good)',
    '(?:past|earlier|old) (?:decisions|answers|cases)[^¶;]{0,30} (?:overwritten|shredded|deleted|destroyed|thrown away|lost|wiped)(?: \\w+){0,2}',
  ),
  {
    ...states(
      'data.labelsAvailable',
      'none',
      '(?:no|not one|not a single)(?: \\w+){0,2} (?:collection|set|corpus|list|file|example|case)s? (?:of|with) [^¶;]{0,30}(?:right|correct|checked|good|approved|reference) (?:summaries|summary|answers?|letters?|versions?)',
      'no (?:\\w+ )?(?:reference|graded|checked|gold) (?:cases|summaries|set|examples|chronolog\\w+) (?:\\w+ ){0,2}?(?:put together|made|collected|exist|there|written|built|available)(?: \\w+)?',
      '(?:reference|graded|checked|gold) (?:cases|summaries|examples)(?: \\w+){0,2} (?:were|was|have been) (?:never|not)(?: \\w+){0,3}',
    ),
    kinds: ['summarization'],
  },
  {
    ...states(
      'data.labelsAvailable',
      'none',
      'no (?:\\w+ )?(?:test|reference|evaluation|gold|sample) (?:questions|set|answers)',
      '{nobody} wrote (?:any )?(?:test|reference) questions',
    ),
    kinds: ['rag_qa'],
  },
  {
    ...states('data.labelsAvailable', 'partial', 'no test suite', 'tested', 'demo', 'pilot'),
    kinds: ['llm_agent'],
    inferred: true,
  },
]
const PARTLY: readonly FactRule[] = [
  states(
    'data.labelsAvailable',
    'partial',
    'labell?ed so far',
    'no (?:transcripts|labels|annotations) for \\w+',
    'only a (?:fraction|part|few|third|small share) of (?:the )?\\w+ (?:carr(?:y|ies)|has|have) (?:a )?labels?',
    'never get an? (?:price|outcome|label|result)',
    '(?:only|just) (?:about |some |like |roughly )?[\\d,.]+ (?:\\w+ ){0,2}?(?:have been |are |were |has been )?labell?ed',
    'replaced on schedule',
    '(?:replaced|swapped|exchanged|changed|removed|overhauled) ~ (?:before|interval|schedule\\w*|early|preventive\\w*)',
    'local comments',
    'no confirmed label',
    'only (?:have |like )*\\d+ (?:\\w+ )?(?:examples|posts|cases)(?: \\w+)?',
  ),
]
/** Labels from another place or language are labels for a part of the texts. */
/** What people wrote before is what a text is compared with. */
const WRITTEN =
  '(?:summaries|abstracts|handovers|replies|answers|notes|messages|letters|transcripts|files|comments|lines of code|repositories|sentences|chats|digests|minutes)'
const REFERENCES: readonly FactRule[] = [
  {
    ...states(
      'data.labelsAvailable',
      'yes',
      `(?:old|past|earlier|previous|existing|historical|approved|finished|hand-?written|archived) (?:\\w+ )?${WRITTEN}`,
      `${WRITTEN} (?:that |which )?(?:our |the |by )?(?:\\w+ )?(?:\\w+) (?:wrote|have written|had written|signed)`,
      `(?:abstract|summary|digest|handover)s? (?:that|which) (?:was|were) \\w+`,
      `${WRITTEN} written by (?:\\w+ ){0,3}?\\w+`,
      `(?:trained|training|tuned|fine-?tuned|fine-?tune|learn\\w*)[^¶]{0,60} (?:million|thousand|\\d[\\d,.]{0,14}k?) (?:\\w+ ){0,2}?${WRITTEN}`,
      `(?:bleu|rouge|meteor|bertscore|perplexity)(?: \\w+)?`,
    ),
    kinds: ['summarization', 'text_completion'],
    inferred: true,
  },
]
const BORROWED: readonly FactRule[] = [
  {
    ...states(
      'data.labelsAvailable',
      'partial',
      'public (?:set|corpus|data ?set|collection)',
      'off-the-shelf',
      '(?:toxicity|english) model',
      'bought',
    ),
    kinds: ['content_moderation'],
    inferred: true,
  },
]
const LABELLED: readonly FactRule[] = [
  {
    ...states(
      'data.labelsAvailable',
      'yes',
      '{label}',
      'labels',
      'chargebacks?',
      'timestamps',
      'clicks?',
      'logs?',
      'outcomes?',
      'recorded',
      'opened',
      'files',
      'messages',
      'history',
      'archive\\w*',
      'bought',
      'past \\w+',
      `(?:each|every|all|any) (?:\\w+ )?${ITEM} (?:is |are |was |were )?(?:stored|kept|filed|saved|says?|carr(?:y|ies)|shows?|names?|tells?|comes?|bears?) (?:with )?(?:the|its|their|an?|which|who|what|whether) \\w+`,
      'transcribed',
      'transcripts',
      'masks',
      '(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:years|seasons|months) of',
      'recordings',
      'patients',
      'readmitted',
      'readings',
      'hand-drawn',
      'chest|exams|photos|images|frames',
      'trained',
    ),
    inferred: true,
  },
]
const STOPPED = rule(
  '(?:approved? or (?:declin|refus|reject)\\w*|accepted? or (?:declin|refus|reject)\\w*|(?:whatever|those|the ones|charges|payments|transactions|bets|orders|what) (?:that |which )?we (?:block|declin|refus|reject|stop)\\w*)',
)
const NO_ANSWERS = rule(
  '(?:no|not one|not a single) (?:\\w+ )?(?:question|case|example)s? (?:with|has|have|for which) (?:\\w+ ){0,3}?(?:right|known|correct|checked|verified|good|reference|agreed|approved) \\w+',
)

/** "Every transfer older than that has its outcome." */
const ALL_SETTLED = rule(
  '(?:every|each|all|any)(?: \\w+){0,2}? (?:older than|after|since|from|that is|whatever)[^¶;]{0,40} (?:has|have|carr(?:y|ies)|shows?|comes? with) (?:its|their|an?|the) (?:final |true |real )?(?:outcomes?|labels?|results?|truth|verdicts?)',
  'for (?:anyone|everyone|everybody|anything|all|each|every)[^¶;]{0,40} we (?:have|know) the (?:real|true|actual|final) \\w+',
)

/** Where the outcome of what was not let through is never seen, whatever the brief says of it. */
const NEVER_ALL: Readonly<Record<string, string>> = {
  fraud_detection: 'partial',
  credit_risk: 'partial',
  predictive_maintenance: 'partial',
  defect_inspection: 'partial',
  text_completion: 'yes',
  ctr_ranking: 'yes',
  search_ranking: 'yes',
  candidate_retrieval: 'yes',
  churn_prediction: 'yes',
  eta_prediction: 'yes',
  demand_forecasting: 'yes',
  contextual_bandit: 'yes',
  uplift_modeling: 'yes',
  dynamic_pricing: 'yes',
  tabular_prediction: 'yes',
}

const hiding = (s: Scan) => HIDING.map((entry) => conceptIn(s, entry)).find((hit) => hit !== undefined)

/** Whether there are labels: none, a stand-in, for a part, or for all; the worst that is said holds. */
export function readLabels(s: Scan): void {
  const hidden = hiddenIn(s) ?? letThrough(s) ?? hiding(s)
  if (hidden) s.set('data.selectiveLabels', true, hidden)
  const standIn = standInOf(s)
  const done = labellingsOf(s)
  if (standIn && !GENERATIVE.includes(s.archetype.id)) {
    s.set('data.labelsAvailable', 'proxy', standIn)
    if (s.reads.get('data.labelsAvailable')?.value === 'proxy') readProxyAudit(s, standIn)
  }
  if (hidden) s.set('data.labelsAvailable', 'partial', hidden, true)
  applyConcepts(s, LABELS_THERE.slice(0, 1))
  readPartial(s)
  readMissing(s, done)
  if (!s.is('rl_control')) applyConcepts(s, LABELS_THERE)
  applyRules(s, LABEL_RULES)
  if (s.is('rag_qa') && s.says(NO_ANSWERS)) s.when(NO_ANSWERS, 'data.labelsAvailable', 'none', true)
  const few = s.reads.get('data.nPositives')
  applyRules(s, PARTLY)
  if (
    few &&
    typeof few.value === 'number' &&
    few.value < 200 &&
    s.is('defect_inspection', 'predictive_maintenance', 'content_moderation')
  )
    s.set('data.labelsAvailable', 'partial', few, true)
  applyRules(s, BORROWED)
  const settled = s.find(ALL_SETTLED)
  if (settled && !hidden) s.set('data.labelsAvailable', 'yes', settled)
  const usual = NEVER_ALL[s.archetype.id]
  if (usual && s.archetype.confident) s.infer('data.labelsAvailable', usual)
  if (s.is('credit_risk') && s.archetype.confident) s.infer('data.selectiveLabels', true)
  // What is stopped shows no outcome, whether or not the brief says so.
  if (s.is('fraud_detection')) s.when(STOPPED, 'data.selectiveLabels', true, true)
  const labelled = done.find(({ not }) => !not)
  if (labelled && !s.is('rl_control', 'rules_only', 'llm_agent')) s.set('data.labelsAvailable', 'yes', labelled)
  applyRules(s, REFERENCES)
  if (!GENERATIVE.includes(s.archetype.id) && !s.is('rules_only', 'rl_control')) applyOurs(s, LABELLED)
  readSource(s, done)
}
