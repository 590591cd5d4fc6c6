import { applyRules, type FactRule, states } from '../fact-rule'
import type { Scan } from '../scan'

const SECTORS: readonly FactRule[] = [
  {
    ...states(
      'reg.sector',
      'employment',
      'appraisals?',
      'bonuses are cut',
      'promotion of (?:staff|employees)',
      'dismiss\\w*',
      'shift planning for staff',
      "(?:employees?|staff|agents|workers)'? performance",
    ),
    kinds: [
      'speech_recognition',
      'text_classification',
      'tabular_prediction',
      'churn_prediction',
      'image_classification',
    ],
    inferred: true,
  },
  {
    ...states(
      'reg.sector',
      'health',
      '(?:hospitals?|clinics?|clinicians?|patients?|doctors|nurses|hipaa|gp surgeries|pharmacovigilance|surger(?:y|ies)|hospices?|nursing (?:homes?|staff)|home nursing|care homes?|ambulances?|midwi(?:fe|ves)|(?:our|its|the|their) gps?)',
    ),
    inferred: true,
    unless: /\b(?:emergency exit|pet|doctors? (?:the|a|say|says|recommend) ?)\b/,
  },
  {
    ...states(
      'reg.sector',
      'insurance',
      'insur(?:ance|er|ers)(?! (?:pays|is on the phone|company pays|number|covers))',
      'we insure',
      'reinsur\\w+',
      'policy-?holders?',
      'motor claims',
      'loss adjusters?',
      'underwriting',
      'property claims',
      'actuar(?:y|ies)',
    ),
    inferred: true,
    unless:
      /\b(?:(?:our|the|their|an|my|on) insurer|insurers? (?:pays|on the phone)|off insurers|health insurance number)\b/,
  },
  {
    ...states(
      'reg.sector',
      'education',
      '(?:pupils|students|schools?|exam)(?! (?:trained|built|wrote|labell?ed|transcribed|who|did|thesis|society))[^¶]{0,40}\\b(?:grade|grades|admission|score|scores|learning)',
    ),
    inferred: true,
  },
  {
    ...states(
      'reg.sector',
      'education',
      `(?:(?:we are|we run|i work (?:at|for)|our|for|here at) (?:an? |the )?|(?<=¶ ?)(?:an? |the |our )?|(?<=^)(?:an? |the )?)(?:[\\w-]+ ){0,3}?(?:universit(?:y|ies)|colleges?|schools?|school district|school board|polytechnics?|academy|faculty)(?! (?:hospital|clinic|published|paper|stud(?:y|ies|ent)|project|built|trained|spin-?off|of \\w+ published|medical|partner|holidays?|bus|lunch|meals?))`,
      '(?:lectures?|lecturers?|enrol?ment|pupils|schoolchildren|curriculum|coursework|examinations?)(?! (?:notes of|hall rental))',
    ),
    inferred: true,
    unless: /\b(?:student (?:trained|built|wrote|made)|working student|school holidays?|holidays)\b/,
  },
]

const PUBLIC: readonly FactRule[] = [
  {
    ...states(
      'reg.sector',
      'public',
      '(?:city|town|county|village|parish|borough|district) (?:hall|council|administration|authority|government|clerk)',
      "(?:the |our |a )?(?:city|town|municipality)'s (?:\\w+ )?(?:desk|office|department|service|hotline)s?",
      'municipalit(?:y|ies)',
      'municipal (?:office|services?|administration|government|authority|department)s?',
      '(?:we are|our|the|an?) (?:[\\w-]+ )?ministry',
      '(?:tax|immigration|employment|pension|benefits?|social security|passport|land registry|welfare|licensing) (?:office|agency|authority|administration)',
      '(?:government|federal|state|public) (?:agency|agencies|office|administration|authority|department)',
      'job ?centres?',
      "(?:citizen|resident)s?(?:'s?)? (?:contacts?|services?|enquir(?:y|ies)|requests?|complaints?|letters?)",
      'claimants of benefits',
      'court registry',
    ),
    inferred: true,
    unless:
      /\b(?:sells? to|customers? (?:are|include)|formerly|former|permit from|fined by|regulator|tax office (?:wants|requires|demands))\b/,
  },
]

const HOUSING: readonly FactRule[] = [
  {
    ...states(
      'reg.sector',
      'housing',
      'tenant (?:screening|selection)',
      'letting agents?',
      'landlords?',
      'pay the rent',
      'rental applicants?',
      'allocat\\w+ (?:of )?(?:flats|housing)',
    ),
    inferred: true,
  },
]

/** Whoever lets homes; said before what else may be theirs. */
export const readHousing = (s: Scan): void => applyRules(s, HOUSING)

/** The field of whoever writes. */
export function readSector(s: Scan): void {
  applyRules(s, SECTORS)
  if (!s.is('predictive_maintenance', 'anomaly_detection', 'defect_inspection')) applyRules(s, PUBLIC)
}
