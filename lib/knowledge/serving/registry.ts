import * as z from 'zod'
import { baseSchema, isHonest } from '../entry'
import { VISION } from '../sources/content'
import { RANK } from '../sources/interaction'
import { OPS } from '../sources/operations'
import { SERVING_NAMES } from './ids'

const servingSchema = baseSchema
  .extend({
    /** Without these it is not that pattern but a hope. */
    mustHave: z.array(z.string()).min(1),
    /** How it is usually got wrong. */
    antiPattern: z.string(),
  })
  .refine(isHonest, 'a source or an assumption')
export type Serving = z.output<typeof servingSchema>
type ServingText = Omit<z.input<typeof servingSchema>, 'id' | 'name'>

const target = { assumption: true, note: 'A target from practice; yours comes from the caller.' } as const

const TEXTS: Readonly<Record<keyof typeof SERVING_NAMES, ServingText>> = {
  batch: {
    aliases: ['offline scoring', 'nightly job', 'precomputed'],
    what: 'Everything that might be asked is scored ahead by a job and written to a table.',
    mustHave: [
      'a write that can be repeated without harm',
      'a stamp of age on each row',
      'retries, and an alarm when the window is missed',
    ],
    antiPattern: 'A real-time endpoint that only a nightly job calls.',
    choose: ['Decisions are made every hour or less often, and all entities can be listed.'],
    avoid: ['The answer depends on what happened in the last minutes.', 'Most of what is scored is never read.'],
    figures: [
      { label: 'Cadence of decisions from', value: 1, unit: 'h', ...target },
      { label: 'Share of the window a run may take', value: 0.7, unit: 'ratio', ...target },
    ],
    sources: [OPS.sculley2015],
    related: ['calculator:batch_job', 'tool:airflow'],
  },
  online: {
    aliases: ['real time', 'request-response', 'synchronous'],
    what: 'The model answers inside the request of a caller that waits.',
    mustHave: [
      'a fallback that shares nothing with the model',
      'a time limit on every call',
      'the same feature code as in training',
      'a canary',
    ],
    antiPattern: 'A large language model called synchronously on a path of a few dozen milliseconds.',
    choose: ['The decision is made in the request, with features younger than a minute.'],
    avoid: ['Nobody waits for the answer: a queue is cheaper and safer.'],
    figures: [{ label: 'p99 of an answer', value: 10, to: 300, unit: 'ms', ...target }],
    sources: [OPS.mlTestScore, OPS.sreWorkbook],
    related: ['calculator:replicas_little', 'calculator:latency_budget', 'tool:fastapi'],
  },
  stream: {
    aliases: ['event-driven', 'Kafka', 'Flink'],
    what: 'Events flow through a job that keeps state and emits answers as they come.',
    mustHave: [
      'a watermark for late events',
      'a sink that is exactly-once or can be written twice',
      'replay from the log',
    ],
    antiPattern: 'Training on features recomputed in batches that the stream never had.',
    choose: ['Events trigger the decision, and features must be seconds old.'],
    avoid: ['Minutes or hours of delay hurt nobody: batches are simpler to run and to repeat.'],
    figures: [{ label: 'From event to answer', value: 1, to: 60, unit: 's', ...target }],
    sources: [OPS.kreps],
    related: ['monitor:feature_freshness', 'monitor:training_serving_skew'],
  },
  edge: {
    aliases: ['on device', 'on premise box', 'TinyML'],
    what: 'The model runs where the data arise, on a phone, a camera or a controller.',
    mustHave: [
      'updates over the air with a way back',
      'an evaluation on the device itself',
      'telemetry of the version that runs',
    ],
    antiPattern: 'A cloud call on a link that comes and goes.',
    choose: [
      'The link is unreliable, data may not leave, the deadline is shorter than a round trip, or the bandwidth costs too much.',
    ],
    avoid: ['Devices cannot be updated: the first model is then the last.'],
    figures: [{ label: 'Deadline shorter than', value: 50, unit: 'ms', ...target }],
    sources: [VISION.mcunet, VISION.visualWakeWords],
    related: ['family:mobilenet_int8', 'technique:int8_kernels'],
  },
  hybrid: {
    aliases: ['precompute and re-rank', 'lambda'],
    what: 'Heavy parts are prepared in batches and finished in the request.',
    mustHave: ['the two halves are released together, by one version'],
    antiPattern: 'Item vectors of one model searched with the query vector of another.',
    choose: ['Items can be prepared, while the user or the query is known only in the request.'],
    avoid: ['Either half alone meets the need: two paths are twice the work.'],
    figures: [{ label: 'p99 of an answer', value: 20, to: 150, unit: 'ms', ...target }],
    sources: [RANK.yi2019, RANK.pinnersage],
    related: ['family:two_tower', 'monitor:index_version'],
  },
}

const names: Readonly<Record<string, string>> = SERVING_NAMES

/** Every way to serve. */
export const SERVING: readonly Serving[] = z
  .array(servingSchema)
  .parse(Object.entries(TEXTS).map(([id, text]) => ({ id, name: names[id] ?? id, ...text })))
