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
  ...ASSISTANT_METRICS,
  ...CLASS_METRICS,
  ...EFFECT_METRICS,
  ...EVENT_METRICS,
  ...IMAGE_METRICS,
  ...LANGUAGE_METRICS,
  ...ORDER_METRICS,
  ...PROBABILITY_METRICS,
  ...QUANTITY_METRICS,
  ...ROC_METRICS,
  ...THRESHOLD_METRICS,
}

const names: Readonly<Record<string, string>> = METRIC_NAMES

/** Every metric that a fact may name, with its right and its wrong uses. */
export const METRICS: readonly Metric[] = z
  .array(metricSchema)
  .parse(Object.entries(TEXTS).map(([id, text]) => ({ id, name: names[id] ?? id, ...text })))
