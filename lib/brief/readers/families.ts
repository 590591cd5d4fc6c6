import { rule } from '../rule'

type Family = readonly [pattern: RegExp, family: string, kinds?: readonly string[]]
/** Model families by the names people use. What is proposed or runs today, right or wrong. */
const BY_NAME: readonly Family[] = [
  [
    rule(
      'zero-?shot (?:prompt\\w*|llm\\w*|gpt[-\\w.]*|classification|language model)',
      '(?:llm|gpt[-\\w.]*|language model) (?:\\w+ )?zero-?shot',
      'prompts? without (?:any )?(?:examples|training)',
    ),
    'llm_zero_shot',
    ['text_classification', 'content_moderation', 'information_extraction', 'tabular_prediction', 'lead_scoring'],
  ],
  [
    rule(
      '(?:managed|hosted|cloud|commercial|outside|external) (?:\\w+ )?(?:document|ocr|form|invoice)(?: \\w+)? (?:api|service)s?',
      'textract',
      'document ai',
      'form recognizer',
      'document intelligence',
    ),
    'managed_document_api',
    ['document_ai', 'information_extraction'],
  ],
  [
    rule(
      '(?:managed|hosted|cloud|commercial|outside|external) (?:\\w+ )?(?:speech|asr|transcription)(?: \\w+){0,3}? (?:api|service)s?',
    ),
    'managed_asr_api',
    ['speech_recognition'],
  ],
  [
    rule(
      '(?:vision|multi-?modal|visual) (?:llm|language model|large language model)s?',
      'vlms?',
      'gpt-4v\\w*',
      'gpt-4o ~ (?:image|photo|scan|receipt|invoice)s?',
    ),
    'vlm_extraction',
    ['document_ai', 'information_extraction'],
  ],
  [
    rule(
      '(?:llms?|large language models?) (?:api|over an api)',
      '(?:hosted|commercial|proprietary) (?:\\w+ ){0,2}?(?:llm|(?:large )?language model|gpt\\w*|model(?: api)?)',
      '(?:llm|(?:large )?language model|model) (?:behind|through|via|over) an? (?:\\w+ )?api',
      'openai(?: model)?',
      'chatgpt',
      'gpt[- ]?\\d[\\w.]*',
      'gpt models?',
      'claude',
      'gemini',
      'bedrock',
      'copilot api',
    ),
    'llm_api',
  ],
  [
    rule(
      '(?:cnn|network|resnet|densenet|net|model|detector|transformer|vgg|efficientnet|unet|u-net)\\b[^¶]{0,24} from scratch',
      'from scratch',
      '(?:cnn|convolutional \\w+|network|net|layers)\\b[^¶]{0,70} (?:from zero|with random (?:initial )?weights|from random (?:weights|initiali[sz]ation))',
    ),
    'cnn_from_scratch',
    [
      'defect_inspection',
      'image_classification',
      'medical_imaging',
      'object_detection',
      'segmentation',
      'speech_recognition',
    ],
  ],
  [rule('patchcore', 'padim'), 'patchcore'],
  [rule('nn-?u-?net'), 'nnunet'],
  [rule('u-?nets?'), 'unet'],
  [rule('segformer', 'mask2former'), 'segformer'],
  [rule('segment anything', 'sam(?= 2| model| prompt)'), 'sam_prompted'],
  [rule('yolo[-\\w]*'), 'yolo'],
  [rule('faster[- ]r-?cnn', 'mask r-?cnn'), 'faster_rcnn'],
  [rule('(?:rt-?)?detr'), 'rt_detr'],
  [rule('ssd mobilenet', 'mobilenet-ssd'), 'ssd_mobilenet_int8'],
  [rule('vision transformers?', 'vit(?:-\\w+)?', 'swin(?:[- ]\\w+)?', 'dino\\w*'), 'vit_finetune'],
  [
    rule('(?:densenet|resnet|resnext|efficientnet|inception|vgg|mobilenet|convnext|xception|squeezenet)[-\\w]*'),
    'pretrained_cnn_finetune',
  ],
  [rule('whisper'), 'whisper_finetune'],
  [rule('conformer', 'rnn-?t', 'wav2vec\\w*'), 'streaming_conformer_rnnt'],
  [rule('layoutlm\\w*', 'donut', 'layout[- ](?:aware )?(?:transformers?|models?|lm)'), 'layout_transformer'],
  [
    rule(
      'tabnet',
      'ft-?transformers?',
      'tabpfn',
      'tabular deep (?:learning|\\w+)',
      'deep (?:model|learning|network)s? for tab(?:les|ular)(?: \\w+)?',
      'tabtransformer',
    ),
    'tabular_dl',
  ],
  [
    rule(
      'xlm-?r(?:oberta)?(?: type)?(?: encoder)?',
      'm-?bert',
      'mdeberta',
      'labse',
      'multi-?lingual (?:\\w+ )?(?:bert|encoder|transformer|model)s?',
    ),
    'multilingual_encoder',
    ['content_moderation', 'text_classification', 'information_extraction', 'semantic_search'],
  ],
  [rule('lambda-?mart'), 'lambdamart'],
  [rule('two[- ]tower'), 'two_tower'],
  [
    rule('matrix factori[sz]ation', 'als', 'collaborative filtering', 'svd\\+*'),
    'matrix_factorization',
    ['candidate_retrieval', 'ctr_ranking', 'search_ranking', 'semantic_search'],
  ],
  [rule('wide (?:and|&) deep'), 'wide_and_deep'],
  [rule('dlrm', 'dcn'), 'dlrm_dcn'],
  [rule('graph neural network\\w*', 'gnns?'), 'gnn'],
  [rule('temporal fusion transformers?', 'tft', 'deepar'), 'deepar_tft'],
  [rule('tf-?idf'), 'tfidf_linear'],
  [
    rule('bag[- ]of[- ]words(?: \\w+)?', 'naive bayes', 'word counts (?:with|and|into)(?: \\w+){0,3}'),
    'tfidf_linear',
    ['text_classification', 'content_moderation', 'information_extraction'],
  ],
  [
    rule('(?:embeddings?|vectors?)(?: (?:of|match\\w*|from)(?: \\w+){0,3})?'),
    'skill_matching_embeddings',
    ['candidate_screening'],
  ],
  [rule('model[- ]predictive[- ]control\\w*', 'mpc'), 'model_predictive_control', ['rl_control']],
  [rule('thompson(?: sampling)?'), 'thompson_sampling'],
  [rule('lin-?ucb'), 'linucb'],
  [rule('contextual bandits?', 'epsilon-?greedy'), 'contextual_bandit'],
  [rule('node2vec', 'graph embeddings?', 'deepwalk'), 'graph_embedding'],
  [rule('photo-?dna', 'perceptual hash\\w*', 'hash[- ]match\\w*'), 'hash_match'],
  [rule('text-?rank', 'extractive summar\\w+'), 'extractive', ['summarization']],
  [
    rule('bart', 'pegasus', '(?:flan-?|m)?t5(?:-\\w+)?'),
    'encoder_decoder',
    ['summarization', 'information_extraction'],
  ],
  [
    rule(
      '(?:light ?gbm|xgboost|catboost|gradient[- ]boost\\w*|gbms?|gbdts?|boosted (?:decision )?trees?(?: models?)?|(?:current |existing |our |present )booster)',
    ),
    'gbdt',
  ],
  [
    rule('lstms?', 'grus?', 'recurrent (?:neural )?net\\w*', 'rnns?', 'cnn-lstms?'),
    'cnn_lstm',
    ['predictive_maintenance', 'anomaly_detection'],
  ],
  [rule('lstms?', 'grus?'), 'lstm_lm', ['text_completion', 'text_classification', 'summarization']],
  [rule('lstms?', 'grus?'), 'deep_net', ['demand_forecasting', 'rl_control', 'tabular_prediction']],
  [rule('auto-?encoders?'), 'autoencoder'],
  [rule('isolation forests?'), 'isolation_forest'],
  [
    rule(
      'sentence[- ](?:transformer|bert|embedding|encoder)s?',
      'bi-?encoders?',
      '(?:embeddings?|vectors?)[^¶;]{0,40} (?:cosine|dot product|nearest neighbou?rs?)(?: \\w+)?',
      'embedd\\w+ (?:\\w+ ){0,4}?with (?:an? )?(?:open|clip)',
      'clip(?= |,|¶)',
    ),
    'bi_encoder',
    ['semantic_search', 'candidate_retrieval', 'rag_qa', 'search_ranking'],
  ],
  [
    rule('(?:fine-?tun\\w+ )?(?:\\w*bert|roberta|deberta|electra|transformer encoders?)(?:[- ]\\w+)?'),
    'fine_tuned_encoder',
  ],
  [rule('cross-?encoders?'), 'cross_encoder', ['semantic_search', 'search_ranking', 'rag_qa', 'candidate_retrieval']],
  [rule('setfit'), 'setfit'],
  [rule('conditional random field', 'crfs?'), 'crf'],
  [
    rule('transformers?(?! station)'),
    'transformer',
    [
      'anomaly_detection',
      'churn_prediction',
      'tabular_prediction',
      'fraud_detection',
      'credit_risk',
      'information_extraction',
    ],
  ],
  [
    rule(
      '(?:supervised )?(?:deep|neural)(?:[- ]learning)? (?:neural )?(?:nets?|networks?|models?)',
      'deep learning',
      'neural nets?',
      'multi-?layer perceptron',
      'mlp',
    ),
    'deep_net',
  ],
  [rule('exponential smoothing', 's?arima\\w*', 'prophet', 'holt-?winters', 'ets'), 'ets_arima'],
  [
    rule('reinforcement[- ]learning', 'ppo', 'dqn', 'q-learning', 'rl agent'),
    'offline_rl',
    ['rl_control', 'dynamic_pricing', 'contextual_bandit', 'tabular_prediction'],
  ],
  [
    rule('linear regression', 'regression of \\w+ on', 'lasso', 'ridge regression', 'elastic net'),
    'linear_regularized',
  ],
  [rule('random forests?', 'regression forests?'), 'gbdt'],
  [rule('causal forests?'), 'causal_forest'],
  [rule('(?:t|x|s|uplift)-learners?'), 't_x_learner'],
  [rule('cox (?:model|regression)', 'survival models?'), 'survival_model'],
]
/** A language model named by its kind alone, after more telling names. */
const ASSISTANT: Family = [
  rule('(?:ai|virtual|voice|digital|chat) assistant', 'chat-?bots?', 'voice-?bots?', 'agent', 'vendor', 'bot'),
  'llm_api',
  ['llm_agent'],
]
const SOME_LLM: Family = [
  rule('(?:llms?|large language models?|generative ai|genai)'),
  'llm_api',
  [
    'rag_qa',
    'llm_agent',
    'summarization',
    'information_extraction',
    'text_completion',
    'content_moderation',
    'text_classification',
    'tabular_prediction',
    'document_ai',
  ],
]

/** A network or a booster that is called no more than that. */
const PLAIN: readonly Family[] = [
  [
    rule('boosters?(?! (?:seat|shot|dose|vaccin\\w+|pump|rocket|station))'),
    'gbdt',
    [
      'fraud_detection',
      'eta_prediction',
      'credit_risk',
      'churn_prediction',
      'lead_scoring',
      'dynamic_pricing',
      'demand_forecasting',
      'ctr_ranking',
      'search_ranking',
      'tabular_prediction',
      'ltv_prediction',
    ],
  ],
  [
    rule('(?:a|its|their|one|the vendor.s) (?:\\w+ )?network (?:trained|fitted|learned|learnt)(?: \\w+)?'),
    'deep_net',
    [
      'lead_scoring',
      'credit_risk',
      'churn_prediction',
      'tabular_prediction',
      'fraud_detection',
      'eta_prediction',
      'demand_forecasting',
      'dynamic_pricing',
    ],
  ],
]
/** The simplest model is the plan only where no other is named. */
const LOGISTIC: Family = [
  rule('logistic regressions?', 'logit models?', 'lr[- ](?:with|model)(?:[- ]\\w+)?'),
  'logistic_regression',
]

export const FAMILIES: readonly Family[] = [...BY_NAME, SOME_LLM, ASSISTANT, ...PLAIN, LOGISTIC]
