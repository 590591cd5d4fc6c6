import { web } from '../source'
import type { PriceText } from './schema'

/** Stored copies of the provider's model pages; they carry no day of their own. */
const SPEECH = web('https://developers.openai.com/api/docs/models/whisper-1', 'OpenAI, model page of whisper-1', '2026')
const SPEECH_LIVE = web(
  'https://developers.openai.com/api/docs/models/gpt-realtime-whisper',
  'OpenAI, model page of gpt-realtime-whisper',
  '2026',
)

const YOURS = 'From memory; take the price of your contract.'

/** What is paid by use rather than by the hour, and what is bought once. */
export const SERVICE_PRICES: readonly PriceText[] = [
  {
    id: 'object_storage',
    name: 'Object storage',
    aliases: ['S3', 'blob storage', 'data lake'],
    what: 'A gigabyte kept for a month in the first tier.',
    price: { label: 'One gigabyte-month', value: 0.023, unit: 'usd/GB-month', assumption: true, note: YOURS },
    choose: ['History, training data and logs.'],
    avoid: ['Reads are frequent and small: requests then cost more than space.'],
    assumption: true,
    related: ['tool:iceberg', 'calculator:storage_ingest', 'calculator:dataset_bytes'],
  },
  {
    id: 'hosted_llm_small_input',
    name: 'Small hosted model, tokens read',
    aliases: ['input tokens', 'prompt price'],
    what: 'A million tokens read by a small hosted language model.',
    price: { label: 'A million tokens read', value: 0.5, unit: 'usd/Mtok', assumption: true, note: YOURS },
    choose: ['The first estimate of a design with a hosted model.'],
    avoid: ['The model is large, or prompts repeat and are cached: both change it several times over.'],
    assumption: true,
    related: ['family:llm_api', 'price:hosted_llm_small_output', 'monitor:token_cost'],
  },
  {
    id: 'hosted_llm_small_output',
    name: 'Small hosted model, tokens written',
    aliases: ['output tokens', 'completion price'],
    what: 'A million tokens written by a small hosted language model.',
    price: { label: 'A million tokens written', value: 2, unit: 'usd/Mtok', assumption: true, note: YOURS },
    choose: ['The first estimate of a design with a hosted model.'],
    avoid: ['The model reasons at length before it answers: those tokens are paid as well.'],
    assumption: true,
    related: ['family:llm_api', 'price:hosted_llm_small_input'],
  },
  {
    id: 'hosted_speech',
    name: 'Hosted speech recognition, recordings',
    aliases: ['ASR API', 'transcription price'],
    what: 'A minute of a recording written out by a provider’s service.',
    price: {
      label: 'A minute of audio',
      value: 0.006,
      unit: 'usd/audio-min',
      source: SPEECH,
      note: 'One provider’s list price; others differ several times over, and telephone or medical models cost more.',
    },
    choose: ['The first estimate of a design that sends recordings out.'],
    avoid: ['Captions follow while people speak: that is billed at another price.'],
    sources: [SPEECH],
    related: ['family:managed_asr_api', 'price:hosted_speech_live'],
  },
  {
    id: 'hosted_speech_live',
    name: 'Hosted speech recognition, live',
    aliases: ['streaming ASR price', 'live captions price'],
    what: 'A minute of speech written out by a provider’s service while it is spoken.',
    price: {
      label: 'A minute of live audio',
      value: 0.017,
      unit: 'usd/audio-min',
      source: SPEECH_LIVE,
      note: 'One provider’s list price; take that of your contract.',
    },
    choose: ['The first estimate of live captions from a provider.'],
    avoid: ['Recordings may wait: they cost less.'],
    sources: [SPEECH_LIVE],
    related: ['family:managed_asr_api', 'price:hosted_speech'],
  },
  {
    id: 'hosted_documents',
    name: 'Hosted document extraction',
    aliases: ['document AI price', 'invoice API price', 'price of a page'],
    what: 'A page whose fields a provider’s service returns.',
    price: {
      label: 'One page',
      value: 0.01,
      unit: 'usd/page',
      assumption: true,
      note: 'From memory, for ready-made invoice and receipt models; models trained on your forms cost more a page.',
    },
    choose: ['The first estimate of a design that sends pages out.'],
    avoid: ['Text alone is read, without fields: that costs a fraction of it.'],
    assumption: true,
    related: ['family:managed_document_api'],
  },
  {
    id: 'edge_device',
    name: 'Device beside the process',
    aliases: ['industrial PC', 'edge box', 'Jetson'],
    what: 'An industrial computer with a small accelerator, bought once.',
    price: {
      label: 'One device',
      value: 2_500,
      unit: 'usd/device',
      assumption: true,
      note: 'From memory; ask for an offer.',
    },
    choose: ['Inspection and control where the link cannot be relied on.'],
    avoid: ['The device is certified or sealed: it costs several times as much.'],
    assumption: true,
    related: ['serving:edge'],
  },
]
