import { on } from '../entry'
import { TEXT } from '../sources/content'
import { MODEL } from '../sources/models'
import type { FamilyId } from './names'
import { type FamilyText, sizeB } from './schema'

/** Scanned documents and speech. */
export const DOCUMENT_FAMILIES = {
  template_rules: {
    aliases: ['zonal OCR', 'per-vendor templates'],
    what: 'For each known sender, where each field stands and what it looks like.',
    interpretability: 'full',
    dataNeed: 'a few documents per sender',
    choose: [on('ocr_document_extraction', 'A score of senders makes up most of the volume.')],
    avoid: ['Senders are many and change their forms.'],
    figures: [
      { label: 'Senders worth a template', value: 20, unit: 'count', assumption: true, note: 'Rule of thumb.' },
    ],
    assumption: true,
    related: ['family:layout_transformer'],
  },
  layout_transformer: {
    aliases: ['LayoutLM', 'LayoutLMv3', 'Donut'],
    what: 'A transformer over words, their places and the page image.',
    interpretability: 'low',
    dataNeed: 'some hundred to thousand annotated documents',
    pretrained: true,
    paramsB: sizeB(0.13, 'LayoutLMv3 base', TEXT.layoutlm3),
    choose: [on('ocr_document_extraction', 'Forms vary, fields are known and there are annotations: the default.')],
    avoid: ['The license of the checkpoint excludes commercial use: read it first.'],
    sources: [TEXT.layoutlm3],
    related: ['family:vlm_extraction', 'family:template_rules'],
  },
  managed_document_api: {
    aliases: ['Document AI', 'Textract', 'Form Recognizer'],
    what: 'A provider’s service that reads common documents.',
    interpretability: 'low',
    dataNeed: 'a test set of your documents',
    choose: [on('ocr_document_extraction', 'Invoices and receipts, soon, with nobody to train a model.')],
    avoid: ['Documents may not leave, or yours are unlike what it knows.'],
    assumption: true,
    related: ['family:layout_transformer', 'price:hosted_documents'],
  },
  whisper_finetune: {
    aliases: ['Whisper', 'Distil-Whisper'],
    what: 'A multilingual speech model, used as it is or tuned on your calls.',
    interpretability: 'low',
    dataNeed: 'a few hours of transcribed speech to tune; none to start',
    pretrained: true,
    paramsB: sizeB(0.77, 'Whisper medium', TEXT.whisper),
    choose: [on('speech_recognition', 'Recordings in many languages, transcribed in batches: the default.')],
    avoid: [
      'Captions must follow within a second.',
      'Silence is long: it writes text that nobody said; cut silence first.',
    ],
    sources: [TEXT.whisper],
    related: ['family:streaming_conformer_rnnt', 'metric:wer'],
  },
  streaming_conformer_rnnt: {
    aliases: ['RNN-T', 'Conformer', 'live captions'],
    what: 'A network that writes words while the person speaks.',
    interpretability: 'low',
    dataNeed: 'thousands of hours, or a checkpoint for your language',
    choose: [on('speech_recognition', 'Live captions and voice control.')],
    avoid: ['Files are transcribed afterwards: models that hear the whole sentence do better.'],
    sources: [MODEL.conformer],
    related: ['family:whisper_finetune', 'metric:rtf'],
  },
  managed_asr_api: {
    aliases: ['hosted ASR'],
    what: 'A provider’s speech service.',
    interpretability: 'low',
    dataNeed: 'a test set by accent and channel',
    choose: [on('speech_recognition', 'No team for speech, common languages, and recordings may leave.')],
    avoid: ['Terms are rare and cannot be given to it.', 'Recordings may not leave.'],
    sources: [TEXT.koenecke2020],
    related: ['family:whisper_finetune', 'price:hosted_speech'],
  },
} as const satisfies Partial<Record<FamilyId, FamilyText>>
