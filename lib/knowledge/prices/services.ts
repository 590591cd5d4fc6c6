import type { PriceText } from './schema'

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
