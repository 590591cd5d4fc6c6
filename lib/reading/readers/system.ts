import { COUNT, parseCount } from '../numbers'
import type { Scan } from '../scan'

export function readModel(s: Scan): void {
  const params =
    s.find(
      /\b(\d+(?:\.\d+)?)[- ]?(?:B|billion)(?:[- ]param\w+)?\b(?=[^.]{0,30}\b(?:model|LLM|open|code|param)|[- ]param)/,
    ) ?? s.find(/\b(\d+(?:\.\d+)?)-billion-parameter\b/)
  const large =
    /\bLLM\b|\blarge language model\b|\bcode model\b|\bllama\b|\bmistral\b|\bqwen\b/i.test(s.text) ||
    s.is('text_completion', 'rag_qa', 'llm_agent')
  if (params && large) {
    s.set('model.paramsB', Number(params.groups[0]), params)
    s.set('model.family', 'open_llm_self_hosted', params)
  }
  const bits = s.find(/\b(4|8|16|32)-bit\b/)
  if (bits) s.set('model.weightBits', Number(bits.groups[0]), bits)
  s.when(
    /\bhosted (?:LLM|large language model)\b|\b(?:OpenAI|GPT|Claude|Gemini)\b|\bhosted large language model API\b/,
    'model.family',
    'llm_api',
  )
  if (s.is('llm_agent')) s.when(/\bAI assistant\b|\bchatbot\b|\bagent\b|\bvendor\b/, 'model.family', 'llm_api', true)
  s.when(
    /\bCNN from scratch\b|\btrained (?:a|an) (?:CNN|network) from scratch\b|\bfrom scratch\b/,
    'model.family',
    'cnn_from_scratch',
  )
  if (s.value('model.family') === 'cnn_from_scratch') s.when(/\bfrom scratch\b/, 'model.pretrained', false)
  s.when(/\b(?:DenseNet|ResNet|EfficientNet|Inception|VGG)\w*\b/, 'model.family', 'pretrained_cnn_finetune')
  if (s.value('model.family') === 'pretrained_cnn_finetune')
    s.when(/\bfine-?tuned\b|\bpretrained\b|\bImageNet\b/, 'model.pretrained', true)
  s.when(/\bLSTM\b|\bGRU\b/, 'model.family', s.is('predictive_maintenance') ? 'cnn_lstm' : 'lstm_lm')
  s.when(/\bmatrix factori[sz]ation\b/, 'model.family', 'matrix_factorization')
  s.when(/\bTF-?IDF\b/, 'model.family', 'tfidf_linear')
  s.when(/\b(?:LightGBM|XGBoost|CatBoost|gradient[- ]boost\w*|boosted trees|current booster)\b/, 'model.family', 'gbdt')
  s.when(/\brandom forest\b/, 'model.family', 'gbdt', true)
  s.when(/\b(?:supervised )?(?:deep|neural) (?:neural )?network\w*/, 'model.family', 'deep_net')
  s.when(/\b(?:fine-?tuned? )?(?:BERT|RoBERTa|DistilBERT|transformer encoder)\b/, 'model.family', 'fine_tuned_encoder')
  s.when(/\bWhisper\b/, 'model.family', 'whisper_finetune')
  s.when(/\bYOLO\w*\b/, 'model.family', 'yolo')
  s.when(
    /\b(?:today|currently|at the moment|right now)[^.]{0,80}\blogistic regression\b|\blogistic regression\b/,
    'model.baselineFamily',
    'logistic_regression',
  )
  s.when(
    /\bposition (?:as|is) (?:an |a )?(?:input|feature)\b[^.]{0,20}|\b(?:uses|using) rank position\b[^.]{0,20}/,
    'model.positionFeature',
    true,
  )
  if (s.is('rag_qa', 'llm_agent', 'text_completion', 'summarization')) {
    s.when(
      /\bno (?:curated |own )?(?:evaluation suite|evaluation set|test suite|test questions|test set|benchmark)\b[^.]{0,20}/,
      'model.evalSet',
      false,
    )
    if (s.is('rag_qa'))
      s.when(/\bwith links\b|\bcit(?:e|es|ing|ations?)\b|\bwith sources\b/, 'model.citesSources', true)
    if (s.is('rag_qa', 'llm_agent'))
      s.when(/\bwiki\b|\bcustomers?\b|\bdocuments?\b|\bchats?\b/, 'model.untrustedContent', true, true)
  }
  if (s.is('llm_agent', 'rag_qa'))
    s.when(
      /\b(?:issue|make|give) refunds?\b[^.]{0,30}|\bcancel orders?\b|\bthrough our APIs\b|\b(?:delete|send|book|change) \w+ (?:on its own|without a human|through)\b/,
      'model.toolsWithSideEffects',
      true,
    )
}

const ONLINE = [
  'fraud_detection',
  'eta_prediction',
  'search_ranking',
  'candidate_retrieval',
  'ctr_ranking',
  'text_completion',
  'credit_risk',
  'medical_imaging',
  'content_moderation',
  'rag_qa',
  'llm_agent',
  'rules_only',
  'semantic_search',
  'dynamic_pricing',
]

export function readArchitecture(s: Scan): void {
  s.when(
    /\bno cloud\b|\bwithout (?:an )?internet\b|\bair-?gapped\b|\b(?:works?|runs?|fully|often|is|are) offline\b(?! but)/,
    'arch.network',
    'offline',
  )
  s.when(
    /\bwithout any signal\b|\bunderground\b|\bpatchy (?:signal|coverage)\b|\bno (?:mobile )?(?:signal|coverage|reception)\b|\bpoor connectivity\b/,
    'arch.network',
    'intermittent',
  )
  s.when(
    /\b(?:Kafka|Flink|Kinesis)\b|\bstream (?:\d|\w+ parameters)\b|\bstreaming\b(?! company)|\bstream\b(?=[^.]{0,30}\bHz\b)/,
    'arch.serving',
    'stream',
  )
  if (s.value('arch.network') === 'offline' || s.is('defect_inspection', 'object_detection'))
    s.when(
      /\bbeside the line\b|\bindustrial PC\b|\bon the (?:device|phone|camera|vehicle)\b|\bno cloud\b|\bedge\b|\bon-?board\b/,
      'arch.serving',
      'edge',
    )
  s.when(
    /\beverything batch\b|\bnightly (?:runs|job|batch)\b|\beach evening\b|\bbatch\b|\bevery night we\b/,
    'arch.serving',
    'batch',
  )
  if (s.is('tabular_prediction'))
    s.when(/\brefresh\w* (?:them |it )?(?:daily|nightly|hourly)\b/, 'arch.serving', 'hybrid')
  const waits = s.reads.get('arch.latencyP99Ms')
  if (waits && typeof waits.value === 'number' && waits.value <= 60_000)
    s.set('arch.serving', 'online', { text: waits.quote, start: waits.start, end: waits.end, groups: [] }, true)
  if (ONLINE.includes(s.archetype.id) && s.archetype.confident) s.infer('arch.serving', 'online')
  const bandwidth = s.find(/\b(\d[\d,.]*)\s?GB\/s\b/)
  if (bandwidth) s.set('arch.memBandwidthGBs', parseCount(bandwidth.groups[0] ?? ''), bandwidth)
  const memory = s.find(/\b(\d[\d,]*)\s?GB(?: of)? (?:RAM|memory|per (?:serving )?(?:host|server|node))\b/)
  if (memory) s.set('arch.memGBPerReplica', parseCount(memory.groups[0] ?? ''), memory)
  else s.when(/\bH100s?\b/, 'arch.memGBPerReplica', 80, true)
  const device = s.find(/\b(?:about |around )?(\d+(?:\.\d+)?)\s?MB\b/)
  if (device) s.set('arch.edgeMemoryMB', Number(device.groups[0]), device)
  const gpus = s.find(new RegExp(`\\b(${COUNT})\\s(?:NVIDIA )?(?:H100|A100|L4|T4|H200|GPU)s?\\b`))
  if (gpus) s.set('perf.gpuCount', parseCount(gpus.groups[0] ?? ''), gpus)
  if (s.is('candidate_retrieval', 'semantic_search'))
    s.when(/\bweekly rebuild\b|\brebuilt (?:every week|weekly)\b/, 'arch.featureFreshnessActualS', 604_800)
}

export function readExperiment(s: Scan): void {
  s.when(
    /\bcomparing [^.]{0,40}\bwith the (?:year|month|quarter|season) before\b|\bbefore[- ]and[- ]after\b|\bcompared (?:it |them )?(?:with|to) (?:last|the previous) (?:year|month|quarter)\b/,
    'exp.type',
    'pre_post',
  )
  s.when(/\bA\/B\b[^.]{0,20}|\bsplit test\w*|\bexperiments? run until\b/, 'exp.type', 'ab')
  if (s.value('exp.type') === 'ab' && s.is('eta_prediction', 'dynamic_pricing', 'rl_control'))
    s.when(/\buser A\/B\b[^.]{0,20}|\bA\/B test[^.]{0,20}|\bmarketplace\b/, 'exp.interference', true, true)
  s.when(
    /\b(?:watch|look at|check) the (?:A\/B )?(?:dashboard|results?|p-value)\b[^.]{0,60}|\bship (?:it )?when p\b[^.]{0,20}|\buntil the dashboard turns green\b|\bstop (?:it |the test )?(?:as soon as|when) [^.]{0,40}\bsignifican\w+/,
    'exp.peeking',
    true,
  )
  const days = s.find(new RegExp(`\\b(?:A/B test|experiment|test|pilot)\\b[^.]{0,30}\\bfor (${COUNT}) days?\\b`))
  if (days) s.set('exp.plannedDays', parseCount(days.groups[0] ?? ''), days)
}

export function readOperation(s: Scan): void {
  s.when(
    /\b(?:retrained|re-?trained|refit(?:ted)?|retrain(?:ing)?)[^.]{0,20}\b(?:every night|nightly|daily|every day)\b/,
    'prod.retrainCadenceDays',
    1,
  )
  s.when(
    /\b(?:retrained|re-?trained|refit(?:ted)?|retrain(?:ing)?)[^.]{0,20}\b(?:weekly|every week)\b/,
    'prod.retrainCadenceDays',
    7,
  )
  s.when(
    /\b(?:retrained|re-?trained|refit(?:ted)?|retrain(?:ing)?)[^.]{0,20}\b(?:monthly|every month)\b/,
    'prod.retrainCadenceDays',
    30,
  )
  s.when(
    /\bswitched on everywhere\b[^.]{0,20}|\b(?:roll(?:ed)? (?:it )?out|launch(?:ed)?|go live) (?:to (?:everyone|all)|everywhere)\b[^.]{0,20}|\bbig bang\b/,
    'prod.canaryStages',
    [],
  )
  s.when(
    /\bno data scientist\b|\bnobody (?:will |would )?(?:owns?|runs?|maintains?)\b[^.]{0,20}|\bno (?:owner|ML team)\b/,
    'prod.owner',
    null,
  )
  s.when(
    /\bautomatic(?:ally)? (?:retrain|deploy)\w*|\bretrains? and deploys? (?:itself|automatically)\b/,
    'prod.autoRetrain',
    true,
  )
  s.when(
    /\bone generic letter\b|\bno reasons? (?:is|are) given\b|\bwithout (?:giving )?(?:a )?reasons?\b/,
    'prod.explanations',
    false,
  )
  const series = s.find(new RegExp(`\\b(${COUNT})\\s(?:time series|metrics|signals)\\b`))
  if (series && s.is('anomaly_detection')) s.set('prod.driftFeatures', parseCount(series.groups[0] ?? ''), series)
  if (series && s.is('anomaly_detection')) rare(s, parseCount(series.groups[0] ?? ''))
  if (s.is('anomaly_detection'))
    s.when(/\bdaily and weekly seasonality\b|\bweekly (?:pattern|season\w*)\b/, 'data.seasonalityDays', 7)
}

/** Known breakages over all points of a minute in the same years: no brief says the rate, and it is tiny. */
function rare(s: Scan, series: number): void {
  const known = s.find(
    new RegExp(`\\b(${COUNT})\\s(?:post-mortems?|incidents?|outages|breakages)\\b[^.]{0,30}?\\b(${COUNT})\\syears?\\b`),
  )
  if (!known || !/one-minute|per minute|each minute|every minute/i.test(s.text)) return
  const points = series * 1440 * 365 * parseCount(known.groups[1] ?? '')
  const rate = parseCount(known.groups[0] ?? '') / points
  if (rate > 0 && rate < 0.2) s.set('data.positiveRate', Number(rate.toPrecision(4)), known, true)
}
