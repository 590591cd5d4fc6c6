import type { Setting } from '../types'

/** Continuous material: what is found stops the line, since nothing can be thrown out alone. */
export const lineStop: Setting = {
  id: 'line_stop',
  name: 'A line that is stopped',
  signs: [
    /\bstop(s|ping|ped)?\b[^.]{0,60}\b(line|mill|loom|press|machine)\b/i,
    /\b(line|mill|loom|press|machine|false) stops?\b/i,
  ],
  over: {
    words: {
      unit: 'image',
      units: 'images',
      positive: 'defect',
      entity: 'production lot',
      actor: 'the line control',
      consumer: 'the shift operator',
      action: 'stop, mark or pass the part',
      stop: 'stop',
      stops: 'stops',
      false_stop: 'false stop',
      false_stops: 'false stops',
      scrapping: 'No automatic scrapping: the shift operator decides on the part.',
      good_part: 'a good part stops the line or is re-inspected',
    },
  },
}
