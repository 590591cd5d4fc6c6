import { absent, NOBODY } from '../absence'
import { applyRules, type FactRule, states } from '../fact-rule'
import { COUNT } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { applyOurs, isAnothers, isAsked, ofOthers, oursOf } from '../subject'

const WEIGHTS = '(?:weights?|checkpoints?|parameters|initiali[sz]ation)'
const START: readonly FactRule[] = [
  {
    ...states(
      'model.pretrained',
      false,
      '(?:trained|train|built|learned|learnt|starts?|started|training)[^¶;]{0,40}? from (?:scratch|zero|nothing|the ground up|random (?:weights|initiali[sz]ation|values))',
      `(?:with|from) random(?:ly)? (?:initial\\w* )?(?:\\w+ )?${WEIGHTS}`,
      'random(?:ly)? initiali[sz]\\w+',
      '(?:weights?|parameters) (?:were|are|was) (?:drawn|set|chosen|initiali[sz]ed) (?:at random|randomly|by chance)',
      '(?:learnt|learned|trained) (?:from|on) our (?:own )?(?:data|pictures|images|texts|records) (?:alone|only)',
      '(?:no|without(?: any)?|not) pre-?trained(?: \\w+)?',
    ),
    unless: /\b(?:fine-?tun\w+ of|not from scratch|never from scratch|instead of (?:training )?from scratch)\b/,
  },
  {
    ...states(
      'model.pretrained',
      true,
      `(?:start(?:s|ed|ing)?|initiali[sz]\\w+|begun|began|begin\\w*|built|taken|warm-?start\\w*|comes?|from|on|with) (?:from |with |on )?(?:the |a |its )?(?:public|imagenet|coco|open|published|downloaded|existing|generic|standard|ade20k|laion|common crawl)[- ]?(?:\\w+ )?${WEIGHTS}`,
      `(?:imagenet|coco|ade20k|public|published) ${WEIGHTS}`,
      '(?:further|additionally|continued to be|afterwards) (?:pre-?)?trained(?: on(?: \\w+){0,3})?',
      '(?:trained|training) (?:further|on from)(?: \\w+){0,2}',
      'adapted (?:from|to our)(?: \\w+){0,3} (?:model|checkpoint|network)',
    ),
    unless: /\b(?:not|no|never|without|instead of)\b/,
  },
]

const HALF = '(?:0[.,]5(?!\\d)|\\.5(?!\\d)|one half|a half|the half|50 ?%|fifty per ?cent)'
const CUT = rule(
  `(?:above|over|pass(?:es|ed)?|exceeds?|from|beyond|cross(?:es)?|more than|reach(?:es)?|higher than|at least|under|below|cuts?(?: is| off)?(?: at)?|threshold(?: is| of| at|:)*|cut-?off(?: is| of| at|:)*|boundary(?: is| at)*) ${HALF}`,
)
const SCORED =
  /\b(?:scores?|probabilit\w+|cut(?:s|-?off)?|threshold|boundary|calls?|counts? as|label\w*|hot|stopp\w+|flag\w+|positive|refus\w+|reject\w+|block\w+|codes?|predict\w+|default|library|class(?:ed|ified)|goes? to|chance)\b/
const NO_CUT =
  /\b(?:iou|map|kappa|older|age|years|price|discount|share of|of the (?:customers|cases)|accuracy|recall|precision|auc|spend|loss)\b/

const TOP = new RegExp(
  `\\b(?:the |their |our )(?:first|best|top|highest|strongest|riskiest|worst) (${COUNT})\\b(?! (?:reps?|sales|percent|%|years|weeks|days|months))|\\b(?:the )?(${COUNT}) (?:[a-z]+ )?(?:at|from|on) the (?:very )?(?:top|head)(?: of (?:the|that|its) \\w+)?`,
  'g',
)
const WORKED =
  /\b(?:call|phone|ring|visit|inspect|check|review|investigat|contact|work|open|mail|write|look at|handle|dial|audit|take|pick)\w*\b/

const QUANTILES: readonly FactRule[] = [
  {
    ...states(
      'model.outputsQuantiles',
      true,
      '(?:returns?|gives?|outputs?|predicts?|yields?|puts? out)[^¶;]{0,40}\\b(?:quantiles|percentiles|prediction intervals?)',
      'quantile (?:regression|forest|loss|gbdt|gradient boosting)(?: \\w+)?',
    ),
    unless: /\b(?:not|no|never|should|want\w*|need\w*|must|instead)\b/,
  },
  states(
    'model.outputsQuantiles',
    false,
    '(?:squared|mean|absolute|l2|least) (?:error|loss|squares)[^¶;]{0,30}',
    '(?:gives?|returns?|outputs?|predicts?|what (?:it|the \\w+)[^¶]{0,50} (?:returns?|gives?|predicts?) is) (?:just |only )?(?:the |one |an? |a single )(?:typical|average|mean|expected|middle|single|number|median|point)(?: \\w+){0,3}',
  ),
]
const NUMERIC = ['eta_prediction', 'demand_forecasting', 'dynamic_pricing', 'tabular_prediction', 'ltv_prediction']

const CALIBRATION =
  '(?:(?:re-?)?calibrat(?:ion|ed|ing)(?: (?:curve|plot|check|of \\w+))?|(?:predicted|expected|forecast) (?:versus|against|vs\\.?|and|with) (?:observed|actual|real\\w*)(?: by \\w+)?|reliability (?:diagram|curve|plot)s?)'
const CALIBRATED: readonly FactRule[] = [
  {
    ...states(
      'model.calibrated',
      false,
      ...absent(CALIBRATION, 'looked at|checked|fitted|examined|plotted|verified', 'looks? at|checks?|plots?'),
      `(?:${NOBODY}|never|not)[^¶;]{0,30}(?:look\\w*|check\\w*|test\\w*|verif\\w+)[^¶;]{0,30}whether [^¶;]{0,20}\\d+ ?%[^¶;]{0,20} (?:really|actually|means?|is)(?: \\w+){0,4}`,
      `\\d+ ?%[^¶;]{0,40}(?:come|comes|came) true[^¶;]{0,50} (?:never|not|nobody|no one)(?: \\w+){0,3} (?:verified|checked|looked at|tested|examined)`,
      `whether [^¶;]{0,20}\\d+ ?%[^¶;]{0,60} (?:was|is|has been|were) (?:never |not )?(?:looked at|checked|tested|verified|examined|known)(?: by (?:nobody|no one))?`,
    ),
    unless: /\b(?:scales?|sensors?|thermometers?|meters?|gauges?|cameras?|instruments?|probes?|weigh\w*)\b/,
  },
]
const AT_WORD: readonly FactRule[] = [
  {
    ...states(
      'model.outputUsedAsProbability',
      true,
      '(?:used|taken|read|treated|accepted) at (?:its )?face value(?: \\w+){0,4}',
      '(?:goes?|feeds?|enters?|fed|put|flows?|plugged) (?:straight |directly |unchanged )?(?:in|into|to) the (?:premium|price|bid|tariff|rate|reserve|cost|expected[- ]\\w+|pricing)(?: \\w+)?',
      '(?:chance|probability|likelihood|odds|rate|score|estimate)[^¶;]{0,60} (?:and |then )?(?:is |are |gets? )?multipl(?:y|ied|ies)(?: it| them)? (?:by|with)(?: \\w+){0,4}',
    ),
    unless: /\b(?:not|never|must not|should not)\b/,
  },
]

const LLM_KINDS = ['rag_qa', 'llm_agent', 'summarization', 'text_completion', 'document_ai', 'information_extraction']
const LIMIT =
  '(?:(?:amount |spending |upper |refund |monetary )?(?:caps?|ceilings?|limits?)(?! to (?:the|our|its) (?!amount|sum|value|refund))(?: (?:on|for|to) (?:the |its )?(?:amounts?|refunds?|sums?|values?|actions?|what \\w+ \\w+))?)'
const ACTS: readonly FactRule[] = [
  {
    ...states('model.actionLimits', false, ...absent(LIMIT, 'set|agreed|imposed')),
    unless: /\b(?:time|budget|deadline|token|context|speed|age|memory|no limits? to|emission\w*|temperature)\b/,
    kinds: ['llm_agent', 'rag_qa'],
  },
  {
    ...states(
      'model.humanApproval',
      false,
      'no (?:human|person|clerk|employee|agent|dispatcher|manager|operator|colleague|adviser|supervisor|somebody|one)(?: \\w+)? (?:in between|in the middle|confirms?|approves?|checks?|involved|signs?)(?: \\w+){0,2}',
    ),
    kinds: ['llm_agent', 'rag_qa'],
  },
]
const LINKS =
  '(?:(?:links?|references?|citations?|pointers?)(?: to (?:the )?(?:\\w+)(?: used)?)?|sources?|passages? used)'
const PLACE_IN = '(?:pages?|chapters?|sections?|paragraphs?)(?: (?:or|and|nor) \\w+)?'
const SHOWN = '(?:shown|given|named|cited|quoted|displayed|listed)'
const CITES: readonly FactRule[] = [
  {
    ...states(
      'model.citesSources',
      false,
      ...absent(LINKS, SHOWN, 'shows?|names?|cites?|gives?'),
      `no ${PLACE_IN} (?:is|are) ${SHOWN}`,
      `${PLACE_IN} (?:is|are) (?:not|never) ${SHOWN}`,
    ),
    kinds: ['rag_qa'],
    unless: /\b(?:page (?:load|view)|web page|must not|never without|open source|data sources?)\b/,
  },
]
const FROM_OTHERS =
  '(?:patients?|customers?|clients?|claimants?|guests?|callers?|users?|passengers?|members?|suppliers?|tenants?|applicants?|senders?|outsiders?|third parties|strangers|anybody|anyone|the public|(?:the )?(?:other|opposing) (?:side|party|parties))'
const OPEN_TO: readonly FactRule[] = [
  {
    ...states(
      'model.untrustedContent',
      true,
      `(?:pasted|copied|quoted|forwarded|written|sent|uploaded|attached|typed|submitted|supplied)[^¶;]{0,30} (?:by|from) (?:our |the |its |other )?(?:\\w+s'? )?${FROM_OTHERS}(?:'s?)?(?: [\\w]+){0,2}`,
      `${FROM_OTHERS} (?:\\w+ )?(?:pastes?|attach(?:es)?|uploads?|sends? (?:us|in)?|writes?|forwards?|types?|copied|pasted|wrote|sent|typed|entered|handed in|told us)(?: (?:us|in|whatever|their|them|anything|or \\w+|text|files?|documents?|what \\w+ \\w+))*`,
    ),
    kinds: LLM_KINDS,
  },
]
const GUARDED: readonly FactRule[] = [
  {
    ...states(
      'model.guardrails',
      [],
      ...absent('guard-?rails?(?: (?:against|for|around|of|on)(?: [\\w-]+){0,4})?'),
      '(?:nothing|nobody|no one) (?:filters?|checks?|screens?|scans?|stops?|guards?|catches|inspects?)[^¶;]{0,40}(?:instructions?|prompts?|inject\\w+|manipulat\\w+|hidden|malicious)(?: \\w+){0,3}',
      ...absent(
        '(?:protection|defen[cs]es?|filters?|safeguards?) (?:against|for) (?:prompt |manipulat\\w+ |hidden |injected )?(?:injections?|instructions?|prompts?|text|manipulation)',
      ),
    ),
    unless: /\b(?:a ?\/ ?b|experiment|trial|metrics?)\b/,
    kinds: [...LLM_KINDS, 'content_moderation'],
  },
]
const SLOT = '(?:slots?|positions?|ranks?|places? (?:in|on) the (?:list|page|shelf|results?))'
const POSITION: readonly FactRule[] = [
  {
    ...states(
      'model.positionHandled',
      false,
      `${SLOT}(?: (?:bias|number|on the \\w+|effect))* (?:is|are|was|were) (?:neither|not|never|nowhere) (?:\\w+ (?:or|nor) )?(?:\\w+ )?(?:corrected|handled|modelled|accounted|removed|compensated|adjusted|considered)(?: \\w+){0,3}`,
      `(?:no|without) (?:position|rank|slot)(?: bias)? (?:correction|debiasing|handling|model|weights?|adjustment)(?: \\w+)?`,
      `${SLOT}[^¶;]{0,20} (?:is|are) (?:neither|not|never) (?:recorded|logged|known|kept)[^¶;]{0,12}(?:or|nor) (?:corrected|adjusted|accounted)(?: for)?(?: \\w+)?`,
    ),
    kinds: ['ctr_ranking', 'search_ranking', 'candidate_retrieval', 'semantic_search', 'contextual_bandit'],
  },
]

/** How a model starts, what its output is taken for, and what keeps it in bounds. */
export function readModelState(s: Scan): void {
  applyOurs(s, START, isAnothers)
  const own = (hit: Hit) => !ofOthers(s, hit) && !isAsked(s, hit)
  const cut = oursOf(s, CUT, (hit) => SCORED.test(s.sentence(hit)) && !NO_CUT.test(s.around(hit, 24, 24)))
  if (
    cut &&
    !s.is(
      'rag_qa',
      'llm_agent',
      'text_completion',
      'search_ranking',
      'candidate_retrieval',
      'object_detection',
      'segmentation',
    )
  )
    s.set('model.thresholdPolicy', 'default_0.5', cut)
  const top = s
    .all(TOP)
    .find(
      (hit) =>
        own(hit) &&
        WORKED.test(s.around(hit, 60, 30)) &&
        !/\b(?:bonus|labell?\w*|annotat\w*|minutes?|hours?)\b/.test(s.around(hit, 30, 30)),
    )
  if (top) s.set('model.thresholdPolicy', 'capacity', top)
  if (s.is(...NUMERIC)) applyOurs(s, QUANTILES)
  applyOurs(s, CALIBRATED)
  applyOurs(s, AT_WORD)
  for (const rules of [ACTS, CITES, OPEN_TO, GUARDED]) applyOurs(s, rules, isAnothers)
  applyRules(s, POSITION)
}
