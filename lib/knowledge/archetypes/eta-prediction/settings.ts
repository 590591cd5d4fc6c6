import type { Setting } from '../types'

/** Meals cooked on order and brought by couriers: the quote stands at the checkout. */
export const meals: Setting = {
  id: 'meals',
  name: 'Meals on order',
  signs: [/\b(food|meals?|restaurants?|kitchens?|pizza)\b/i],
  over: {
    words: {
      unit: 'order',
      units: 'orders',
      positive: 'late arrival',
      entity: 'store',
      action: 'quote one promised time and update it',
      actor: 'the checkout',
      consumer: 'the waiting customer',
      courier: 'courier',
      place: 'pickup point',
      kitchen: 'kitchen',
      queue: 'the kitchen queue',
      prep: 'Preparation',
      makers: 'Stores',
      growth: 'Growth',
      events: 'accept, ready, pickup, drop-off, cancel',
      marks: 'ready is tapped in batches; drop-off at the door or the curb',
      stages: 'accept, prepare, wait, drive, hand over',
      drop_off: 'drop-off',
      conversion: 'conversion',
      long_quote: 'Quotes above the length at which conversion falls',
      padded: 'the order is not placed',
      load: 'basket',
      rush: 'dinner',
      peak: 'dinner',
      stacked: 'stacked orders',
      prep_time: 'Prep time of the kitchen, store or merchant',
    },
  },
}

/** Parcels on tours that are fixed in the morning: what is not known is the pace of the van. */
export const tours: Setting = {
  id: 'tours',
  name: 'Stops of a fixed tour',
  signs: [/\bparcels?\b/i, /\b(tours?|carriers?|postal|mail rounds?)\b/i],
  over: {
    words: {
      unit: 'stop',
      units: 'stops',
      positive: 'late arrival',
      entity: 'tour',
      action: 'tell one arrival time and update it',
      actor: 'the morning notice',
      consumer: 'the recipient',
      courier: 'driver',
      place: 'depot',
      kitchen: 'loading',
      queue: 'the stops before this one',
      prep: 'Loading',
      events: 'scans: sorted, loaded, delivered, brought back',
      marks: 'scans of a whole block are made at once',
      stages: 'load, drive, earlier stops, hand over',
      long_quote: 'Windows too wide to plan with',
      padded: 'somebody waits at home for nothing',
      load: 'parcels on the tour',
      stacked: 'late stops of a long tour',
      prep_time: 'Loading time at the depot',
    },
    exp: {
      type: 'ab',
      unit: 'tour',
      why: 'A tour is planned before any notice, so the notice of one stop moves no other; whole tours are randomized for {{exp.plannedDays}}, since the stops of one van are late together.',
      rejected: [
        { option: 'By parcel', whyNot: 'stops of one van are no independent cases among {{data.rowsPerDay}}' },
        { option: 'Before and after', whyNot: 'a dry month alone brings {{exp.mdeRel}}' },
      ],
      online: { metric: 'deliveries after the promise', baselineRate: 0.2, mdeRel: -0.1, clusterSize: 120, icc: 0.2 },
    },
  },
}
