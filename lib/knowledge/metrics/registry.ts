import * as z from 'zod'
import { ASSISTANT_METRICS } from './assistants'
import { CLASS_METRICS } from './classes'
import { EFFECT_METRICS } from './effects'
import { EVENT_METRICS } from './events'
import { IMAGE_METRICS } from './image'
import { LANGUAGE_METRICS } from './language'
import { METRIC_NAMES, type MetricId } from './names'
import { ORDER_METRICS } from './order'
import { PROBABILITY_METRICS } from './probability'
import { QUANTITY_METRICS } from './quantity'
import { ROC_METRICS } from './roc'
import { type Metric, metricSchema, type MetricText } from './schema'
import { THRESHOLD_METRICS } from './threshold'

/** One text for each name: the compiler asks for a missing one. */
const TEXTS: Readonly<Record<MetricId, MetricText>> = {
  ...THRESHOLD_METRICS,
  ...ROC_METRICS,
  ...CLASS_METRICS,
  ...PROBABILITY_METRICS,
  ...QUANTITY_METRICS,
  ...ORDER_METRICS,
  ...EVENT_METRICS,
  ...IMAGE_METRICS,
  ...LANGUAGE_METRICS,
  ...ASSISTANT_METRICS,
  ...EFFECT_METRICS,
}

/** Headings of the list. */
const TOPICS: readonly (readonly [title: string, texts: Readonly<Record<string, unknown>>])[] = [
  ['Thresholds and capacity', THRESHOLD_METRICS],
  ['Order', ROC_METRICS],
  ['Classes and groups', CLASS_METRICS],
  ['Probabilities', PROBABILITY_METRICS],
  ['Quantities and forecasts', QUANTITY_METRICS],
  ['Lists and retrieval', ORDER_METRICS],
  ['Events, defects and rules', EVENT_METRICS],
  ['Images', IMAGE_METRICS],
  ['Language and speech', LANGUAGE_METRICS],
  ['Answers and assistants', ASSISTANT_METRICS],
  ['Effects, prices and control', EFFECT_METRICS],
]

const names: Readonly<Record<string, string>> = METRIC_NAMES
const topicOf = (id: string) => TOPICS.find(([, texts]) => Object.hasOwn(texts, id))?.[0]

/** Every metric that a fact may name, with its right and its wrong uses. */
export const METRICS: readonly Metric[] = z
  .array(metricSchema)
  .parse(Object.entries(TEXTS).map(([id, text]) => ({ id, name: names[id] ?? id, topic: topicOf(id), ...text })))
