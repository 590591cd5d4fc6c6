import { arxiv, doi, web, work } from '../source'

/** Text, speech, documents and images. */
export const TEXT = {
  ragas: arxiv('2309.15217', 'Es et al. 2023, RAGAS: automated evaluation of retrieval augmented generation'),
  lewis2020: arxiv('2005.11401', 'Lewis et al. 2020, Retrieval-augmented generation'),
  linkedinRag: arxiv('2404.17723', 'LinkedIn 2024, Retrieval-augmented generation with knowledge graphs for support'),
  almanac: arxiv('2303.01229', 'Almanac: retrieval-augmented language models for clinical medicine, 2023'),
  judge2023: arxiv('2306.05685', 'Zheng et al. 2023, Judging LLM-as-a-judge'),
  owaspLlm: work('OWASP Top 10 for LLM applications, 2025'),
  bleu: doi('10.3115/1073083.1073135', 'Papineni et al. 2002, BLEU: automatic evaluation of machine translation'),
  rouge: web('https://aclanthology.org/W04-1013/', 'Lin 2004, ROUGE: automatic evaluation of summaries'),
  maynez2020: arxiv('2005.00661', 'Maynez et al. 2020, On faithfulness and factuality in abstractive summarization'),
  docsSummary: web(
    'https://research.google/blog/auto-generated-summaries-in-google-docs/',
    'Google Research, Auto-generated summaries in Google Docs',
  ),
  smartCompose: arxiv('1906.00080', 'Chen et al. 2019, Gmail Smart Compose'),
  gboard: arxiv('1811.03604', 'Hard et al. 2018, Federated learning for mobile keyboard prediction'),
  conll2003: web('https://aclanthology.org/W03-0419/', 'Tjong Kim Sang & De Meulder 2003, CoNLL-2003 shared task'),
  tripleLearn: arxiv('2012.07553', 'TripleLearn: named entity recognition for e-commerce search, 2020'),
  snorkel: arxiv('1711.10160', 'Ratner et al. 2017, Snorkel: rapid training data creation with weak supervision'),
  setfit: arxiv('2209.11055', 'Tunstall et al. 2022, Efficient few-shot learning without prompts (SetFit)'),
  shopify: web('https://shopify.engineering/categorizing-products-at-scale', 'Shopify, Categorizing products at scale'),
  whisper: arxiv('2212.04356', 'Radford et al. 2022, Robust speech recognition via large-scale weak supervision'),
  koenecke2020: doi(
    '10.1073/pnas.1915768117',
    'Koenecke et al. 2020, Racial disparities in automated speech recognition',
  ),
  nistRt: work('NIST Rich Transcription evaluations'),
  klarna: web(
    'https://www.klarna.com/international/press/klarna-ai-assistant-handles-two-thirds-of-customer-service-chats-in-its-first-month/',
    'Klarna, AI assistant handles two thirds of chats',
  ),
  airCanada: work('Moffatt v. Air Canada, 2024 BCCRT 149'),
  layoutlm3: arxiv('2204.08387', 'Huang et al. 2022, LayoutLMv3'),
  dropboxOcr: web(
    'https://dropbox.tech/machine-learning/creating-a-modern-ocr-pipeline-using-computer-vision-and-deep-learning',
    'Dropbox, Creating a modern OCR pipeline',
  ),
} as const

export const VISION = {
  coco: arxiv('1405.0312', 'Lin et al. 2014, Microsoft COCO: common objects in context'),
  dollar2012: work('Dollár et al. 2012, Pedestrian detection: an evaluation of the state of the art'),
  mvtec: work('Bergmann et al. 2019, MVTec AD, CVPR'),
  patchcore: arxiv('2106.08265', 'Roth et al. 2021, Towards total recall in industrial anomaly detection (PatchCore)'),
  shortcuts: arxiv('2004.07780', 'Geirhos et al. 2020, Shortcut learning in deep neural networks'),
  ramcharan: work('Ramcharan et al. 2017 and 2019, Cassava disease detection on phones'),
  nnunet: doi('10.1038/s41592-020-01008-z', 'Isensee et al. 2021, nnU-Net'),
  sam: arxiv('2304.02643', 'Kirillov et al. 2023, Segment anything'),
  chexnet: arxiv('1711.05225', 'Rajpurkar et al. 2017, CheXNet'),
  zech2018: doi(
    '10.1371/journal.pmed.1002683',
    'Zech et al. 2018, Variable generalization of a model to detect pneumonia',
  ),
  gulshan2016: work('Gulshan et al. 2016, Deep learning for diabetic retinopathy, JAMA'),
  beede2020: work('Beede et al. 2020, A human-centered evaluation of a deep learning system in clinics, CHI'),
  mcunet: arxiv('2007.10319', 'Lin et al. 2020, MCUNet: tiny deep learning on IoT devices'),
  visualWakeWords: arxiv('1906.05721', 'Chowdhery et al. 2019, Visual wake words dataset'),
} as const
