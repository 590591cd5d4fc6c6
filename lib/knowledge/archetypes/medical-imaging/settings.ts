import type { Setting } from '../types'

/** Films whose labels were read out of free-text reports by a parser. */
export const minedReports: Setting = {
  id: 'mined_reports',
  name: 'Labels mined from reports',
  signs: [/\btext-?mined\b|\bmined from\b/i, /\b(labels?|findings)\b[^.]{0,40}\bfrom (the )?(radiology )?reports\b/i],
  over: {
    words: {
      unit: 'study',
      units: 'studies',
      positive: 'critical finding',
      entity: 'patient',
      action: 'move the study up the reading list',
      actor: 'the reading radiologist',
      consumer: 'the patient',
      film: 'film',
      films: 'films',
      reader: 'radiologist',
      readers: 'radiologists',
      ward: 'ward',
      busiest: 'portable scanners mark the sickest',
      mount: 'portable or fixed',
      artefacts: 'tubes',
      recognised: 'lines and the pacemaker',
      arrival: 'arrival order with the emergency flag',
      mined: 'text-mined',
      mined_reports: 'mined reports',
      improve: 'Improve the report parser',
      record: 'report',
      parser: 'parser',
      stand_in: 'A parser read the report, not the film',
    },
  },
}

/** Photographs of the back of the eye, graded at a clinic. */
export const fundus: Setting = {
  id: 'fundus',
  name: 'Fundus photographs',
  signs: [/\bfundus\b/i, /\bretin(a|al|opathy)\b/i],
  over: {
    words: {
      unit: 'photo',
      units: 'photos',
      positive: 'referable retinopathy',
      entity: 'patient',
      action: 'move the photo up the reading list',
      actor: 'the reading ophthalmologist',
      consumer: 'the patient',
      site: 'clinic',
      reader: 'ophthalmologist',
      readers: 'ophthalmologists',
      scanner: 'camera',

      busiest: 'the best camera stands where the sick are sent',
      mount: 'table or hand-held camera',
      artefacts: 'lash and lens shadows',
      recognised: 'vessels',
    },
  },
}
