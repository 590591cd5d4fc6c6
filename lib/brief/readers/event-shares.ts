import type { Scan } from '../scan'

/** What the cases of a kind do, or what is done with them, when it is what is looked for. */
const EVENTS: Readonly<Record<string, string>> = {
  candidate_screening:
    'invited|hired|shortlisted|employed|interviewed|appointed|gets? (?:a|the) (?:job|contract|offer|interview)',
  fraud_detection:
    'ends? (?:in|up|as)|turns? out|proves?|confirmed|fraud\\w*|reported to|escalated|charged back|disputed|result in|lead to',
  churn_prediction:
    'leaves?|cancels?|quits?|hands? in|gives? notice|resigns?|lapses?|terminates?|churns?|ends? their|do not renew|does not renew|goes? elsewhere',
  credit_risk:
    'defaults?|(?:do|does|did) not (?:pay|repay)|falls? (?:into|behind)|never (?:pay|repay)|stops? paying|miss(?:es)? (?:a|their|the|two|three)|goes? bad|written off|go unpaid|gets? into',
  lead_scoring: 'buys?|becomes?|signs?|converts?|orders?|won|closes? a|turns? into|ends? in|places? an?',
  uplift_modeling:
    'orders?|buys?|redeems?|responds?|comes? (?:back|in)|books?|uses? (?:it|the|them)|shops?|renews?|donates?',
  predictive_maintenance: 'fails?|breaks? (?:down)?|burns? out|seizes?|leaks?|ruptures?|trips?',
  content_moderation: 'breaks? (?:the|our)|violates?|taken down|removed|deleted|abusive|hidden|blocked',
  ctr_ranking: 'clicks?|clicked|taps?|tapped|opened',
  search_ranking: 'booked|bought|clicked|purchased|ordered',
  medical_imaging: 'shows?|carry|carries|positive|have (?:an?|the)|contains?|malignant',
  contextual_bandit: 'opens?|opened|clicks?|clicked|answers?|responds?|comes? back|taps?',
  tabular_prediction: 'fails?|readmitted|dies?|drops? out|returns?|comes? back',
}
const AUX =
  '(?:(?:is|are|was|were|gets?|do|does|then|later|finally|ever|actually|really|will|have|has|been|only|again|eventually|in the end) )*'

/** "12% of applicants are invited", "11% do order", "some 4% do not pay back". */
export function happensTo(s: Scan, after: string): boolean {
  const events = EVENTS[s.archetype.id]
  if (events === undefined) return false
  return new RegExp(
    `^ (?:of (?:the |all |our |those |these |them |us )*(?:[a-z-]+ )?(?:[a-z-]+ )?)?${AUX}(?:${events})\\b`,
  ).test(after)
}
