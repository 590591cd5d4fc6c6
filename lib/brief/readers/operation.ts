import { COUNT, parseCount } from '../numbers'
import type { Scan } from '../scan'

export function readExperiment(s: Scan): void {
  s.when(
    /\bcompar(?:e|es|ed|ing) [^.]{0,40}\b(?:with|to|against) (?:the )?(?:last|previous|prior) (?:year|month|quarter|season|summer|winter|spring|autumn|period)\b|\bcomparing [^.]{0,40}\bwith the (?:year|month|quarter|season) before\b|\bbefore[- ]and[- ]after\b|\bcompared (?:it |them )?(?:with|to) (?:last|the previous) (?:year|month|quarter)\b/,
    'exp.type',
    'pre_post',
  )
  s.when(/\bA\/B\b[^.]{0,20}|\bsplit test\w*|\bexperiments? run until\b/, 'exp.type', 'ab')
  if (s.value('exp.type') === 'ab' && s.is('eta_prediction', 'dynamic_pricing', 'rl_control'))
    s.when(/\buser A\/B\b[^.]{0,20}|\bA\/B test[^.]{0,20}|\bmarketplace\b/, 'exp.interference', true, true)
  s.when(
    /\b(?:watch|look at|check) the (?:A\/B )?(?:dashboard|results?|p-value)\b[^.]{0,60}|\btests? (?:are|is) (?:checked|looked at|watched) (?:daily|every|each|hourly)\b[^.]{0,40}|\bstop(?:ped|s)? (?:it |them |the test )?when (?:it|they) looks?\b[^.]{0,20}|\bship (?:it )?when p\b[^.]{0,20}|\buntil the dashboard turns green\b|\bstop (?:\w+ ){0,2}(?:as soon as|when) [^.]{0,40}\bsignifican\w+/,
    'exp.peeking',
    true,
  )
  const days = s.find(new RegExp(`\\b(?:A/B test|experiment|test|pilot)\\b[^.]{0,30}\\bfor (${COUNT}) days?\\b`))
  if (days) s.set('exp.plannedDays', parseCount(days.groups[0] ?? ''), days)
}

export function readOperation(s: Scan): void {
  s.when(
    /\b(?:retrained|re-?trained|refit(?:ted)?|retrain(?:ing)?)[^.]{0,20}\b(?:every night|nightly|daily|every day)\b/,
    'prod.retrainCadenceDays',
    1,
  )
  s.when(
    /\b(?:retrained|re-?trained|refit(?:ted)?|retrain(?:ing)?)[^.]{0,20}\b(?:weekly|every week)\b/,
    'prod.retrainCadenceDays',
    7,
  )
  s.when(
    /\b(?:retrained|re-?trained|refit(?:ted)?|retrain(?:ing)?)[^.]{0,20}\b(?:monthly|every month)\b/,
    'prod.retrainCadenceDays',
    30,
  )
  s.when(
    /\bswitched on everywhere\b[^.]{0,20}|\b(?:roll(?:ed)? (?:it )?out|launch(?:ed)?|go live) (?:to (?:everyone|all)|everywhere)\b[^.]{0,20}|\bbig bang\b/,
    'prod.canaryStages',
    [],
  )
  s.when(
    /\bno data scientist\b|\bnobody (?:will |would )?(?:owns?|runs?|maintains?)\b[^.]{0,20}|\bno (?:owner|ML team)\b/,
    'prod.owner',
    null,
  )
  s.when(
    /\bautomatic(?:ally)? (?:retrain|deploy)\w*|\bretrains? and deploys? (?:itself|automatically)\b/,
    'prod.autoRetrain',
    true,
  )
  s.when(
    /\bone generic letter\b|\bno reasons? (?:is|are) given\b|\bwithout (?:giving )?(?:a )?reasons?\b|\b(?:get|gets|receive|receives|given) no (?:reason|explanation)s?\b[^.]{0,10}|\bno (?:reason|explanation)s? (?:is|are) given\b/,
    'prod.explanations',
    false,
  )
  const series = s.find(new RegExp(`\\b(${COUNT})\\s(?:time series|metrics|signals)\\b`))
  if (series && s.is('anomaly_detection')) s.set('prod.driftFeatures', parseCount(series.groups[0] ?? ''), series)
  if (series && s.is('anomaly_detection')) rare(s, parseCount(series.groups[0] ?? ''))
  if (s.is('anomaly_detection'))
    s.when(/\bdaily and weekly seasonality\b|\bweekly (?:pattern|season\w*)\b/, 'data.seasonalityDays', 7)
  if (s.is('demand_forecasting', 'anomaly_detection', 'dynamic_pricing')) {
    s.when(/\b(?:yearly|annual) (?:pattern|season\w*|cycle)s?\b|\bseasonal\b/, 'data.seasonalityDays', 365)
    s.when(/\bweekly (?:pattern|season\w*|cycle)s?\b/, 'data.seasonalityDays', 7)
  }
}

/** Known breakages over all points of a minute in the same years: no brief says the rate, and it is tiny. */
function rare(s: Scan, series: number): void {
  const known = s.find(
    new RegExp(`\\b(${COUNT})\\s(?:post-mortems?|incidents?|outages|breakages)\\b[^.]{0,30}?\\b(${COUNT})\\syears?\\b`),
  )
  if (!known || !/one-minute|per minute|each minute|every minute/i.test(s.text)) return
  const points = series * 1440 * 365 * parseCount(known.groups[1] ?? '')
  const rate = parseCount(known.groups[0] ?? '') / points
  if (rate > 0 && rate < 0.2) s.set('data.positiveRate', Number(rate.toPrecision(4)), known, true)
}
