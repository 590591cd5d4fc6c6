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
  if (s.value('model.family') !== 'cnn_from_scratch')
    s.when(/\bfine-?tuned\b|\bpretrained\b|\bImageNet\b/, 'model.pretrained', true)
  s.when(/\bLSTM\b|\bGRU\b/, 'model.family', s.is('predictive_maintenance') ? 'cnn_lstm' : 'lstm_lm')
  s.when(/\bmatrix factori[sz]ation\b/, 'model.family', 'matrix_factorization')
  s.when(/\bTF-?IDF\b/, 'model.family', 'tfidf_linear')
  s.when(
    /\b(?:LightGBM|XGBoost|CatBoost|gradient[- ]boost\w*|GBM|boosted trees|current booster)\b/,
    'model.family',
    'gbdt',
  )
  s.when(/\brandom forest\b/, 'model.family', 'gbdt', true)
  s.when(/\b(?:supervised )?(?:deep|neural) (?:neural )?network\w*/, 'model.family', 'deep_net')
  s.when(/\b(?:fine-?tuned? )?(?:BERT|RoBERTa|DistilBERT|transformer encoder)\b/, 'model.family', 'fine_tuned_encoder')
  s.when(/\bLayoutLM\w*\b|\bDonut\b/, 'model.family', 'layout_transformer')
  s.when(/\bU-?Net\b/, 'model.family', 'unet')
  s.when(/\bVision Transformer\b|\bViT\b/, 'model.family', 'vit_finetune')
  s.when(/\bMobileNet\w*\b/, 'model.family', 'pretrained_cnn_finetune')
  s.when(/\btwo-tower\b/, 'model.family', 'two_tower')
  s.when(/\bisolation forest\b/, 'model.family', 'isolation_forest')
  s.when(/\bautoencoder\b/, 'model.family', 'autoencoder')
  s.when(/\b(?:ARIMA|Prophet|exponential smoothing)\b/, 'model.family', 'ets_arima')
  s.when(/\breinforcement[- ]learning\b|\bPPO\b|\bDQN\b/, 'model.family', 'offline_rl', true)
  s.when(/\blinear regression\b|\bregression of \w+ on\b/, 'model.family', 'linear_regularized')
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
      /\b(?:nobody|no one) (?:has )?(?:ever )?(?:wrote|written|graded|made|built) (?:any )?(?:test|evaluation|graded|gold) [^.]{0,30}|\bno (?:curated |own )?(?:evaluation suite|evaluation set|test suite|test questions|test conversations|test cases|test dialogues|graded (?:answers|set|examples)|test set|benchmark)\b[^.]{0,20}/,
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
      /\b(?:issue|make|give) refunds?\b[^.]{0,30}|\b(?:books?|moves?|cancels?|changes?|updates?|places?|transfers?|resets?)(?:,? (?:and )?\w+){0,3} (?:appointments?|orders?|bookings?|reservations?|accounts?|subscriptions?|passwords?|payments?|due dates|addresses)\b|\bthrough our APIs\b|\b(?:delete|send|book|change) \w+ (?:on its own|without a human|through)\b/,
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

const BATCH = ['churn_prediction', 'uplift_modeling', 'lead_scoring', 'demand_forecasting']

export function readArchitecture(s: Scan): void {
  s.when(
    /\bno cloud\b|\bwithout (?:an )?internet\b|\bair-?gapped\b|\b(?:works?|runs?|fully|often|is|are) offline\b(?! but)/,
    'arch.network',
    'offline',
  )
  s.when(
    /\bwithout any signal\b|\bunderground\b|\bno reliable (?:wi-?fi|internet|network|connection)\b|\bnetwork (?:often )?drops out\b|\bdrops out\b[^.]{0,20}|\b(?:without|out of) (?:coverage|reception|signal)\b|\bno internet\b[^.]{0,20}|\bpatchy (?:signal|coverage)\b|\bno (?:mobile )?(?:signal|coverage|reception)\b|\bpoor connectivity\b/,
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
      /\bbeside the line\b|\bindustrial PC\b|\bon the (?:device|phone|camera|vehicle)\b|\bno cloud\b|\bedge\b|\bon-?board\b|\bnever leav(?:es?|ing) the \w+|\bcarr(?:y|ies) a camera\b|\bsmall board\b|\bin the (?:vehicle|cab|car|tractor)\b/,
      'arch.serving',
      'edge',
    )
  // A proposal to call a hosted model is an online design, however small the device.
  if (s.has('arch.network') && s.value('model.family') !== 'llm_api')
    s.when(/\bphones?\b|\bapp may take\b|\bon the (?:device|phone)\b|\btablets?\b/, 'arch.serving', 'edge', true)
  if (s.is('tabular_prediction'))
    s.when(/\brefresh\w* (?:them |it )?(?:daily|nightly|hourly)\b/, 'arch.serving', 'hybrid')
  s.when(
    /\beverything batch\b|\bnightly (?:runs?|job|batch|processing|scoring)\b|\beach evening\b|\bbatch\b|\bevery night we\b|\bovernight\b|\bthe next morning\b|\bonce (?:a|per) (?:day|week|month|season|year)\b|\b(?:may|can) take (?:a|an|several|some|\w+) (?:hours?|days?|weeks?)\b|\bevery (?:Monday|Sunday|week|evening|month)\b[^.]{0,20}|\b(?:decide|set|choose|plan|order|score|update)s?\b[^.]{0,80}\b(?:each|every) (?:week|month|night|morning)\b/,
    'arch.serving',
    'batch',
  )
  const waits = s.reads.get('arch.latencyP99Ms')
  if (waits && typeof waits.value === 'number' && waits.value <= 60_000)
    s.set('arch.serving', 'online', { text: waits.quote, start: waits.start, end: waits.end, groups: [] }, true)
  if (BATCH.includes(s.archetype.id) && s.archetype.confident) s.infer('arch.serving', 'batch')
  if (ONLINE.includes(s.archetype.id) && s.archetype.confident) s.infer('arch.serving', 'online')
  const bandwidth = s.find(/\b(\d[\d,.]{0,15})\s?GB\/s\b/)
  if (bandwidth) s.set('arch.memBandwidthGBs', parseCount(bandwidth.groups[0] ?? ''), bandwidth)
  const memory = s.find(/\b(\d[\d,]{0,15})\s?GB(?: of)? (?:RAM|memory|per (?:serving )?(?:host|server|node))\b/)
  if (memory) s.set('arch.memGBPerReplica', parseCount(memory.groups[0] ?? ''), memory)
  else s.when(/\bH100s?\b/, 'arch.memGBPerReplica', 80, true)
  const device = s.find(/\b(?:about |around )?(\d+(?:\.\d+)?)\s?MB\b/)
  if (device) s.set('arch.edgeMemoryMB', Number(device.groups[0]), device)
  const gpus = s.find(new RegExp(`\\b(${COUNT})\\s(?:NVIDIA )?(?:H100|A100|L4|T4|H200|GPU)s?\\b`))
  if (gpus) s.set('perf.gpuCount', parseCount(gpus.groups[0] ?? ''), gpus)
  if (s.is('candidate_retrieval', 'semantic_search'))
    s.when(/\bweekly rebuild\b|\brebuilt (?:every week|weekly)\b/, 'arch.featureFreshnessActualS', 604_800)
}
