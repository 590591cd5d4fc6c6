import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { ofOthers } from '../subject'

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
    unless: /\b(?:emergency exit|lie on the route|on the route|pet|doctors? (?:the|a|say|says|recommend) ?)\b/,
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
    unless: /\b(?:lies? on the route|student (?:trained|built|wrote|made)|working student|school holidays?|holidays)\b/,
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

/** Further signs of a field; what is named more often, or first, is the writer's. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  insurance: rule(
    'insurers?(?! (?:paid|pays|sued))',
    'insured(?: persons?)?',
    '(?:motor|dental|health|hospital|travel|property) (?:insurance|claims?)',
    'claims (?:department|automation|handling|handlers?|adjusters?|team|steering)',
    'polic(?:y|ies) (?:years?|holders?)',
    'premiums? (?:formula|calculation|per policy)',
    'we settle [a-z ]{0,20}claims',
  ),
  public: rule(
    '(?:paying|employment|labour|tax|welfare|environment\\w*|licensing|statistical) (?:agency|authority|office)',
    '(?:emergency )?dispatch cent(?:re|er)',
    '(?:112|911|999) calls?',
    'number (?:112|911|999)',
    'ministry(?: of [a-z]+)?',
    'unemployed(?: persons?)?',
    'residents?.? (?:office|parking|register)',
    '(?:the |town |city )council(?: passed)?',
    'by-?laws?',
    '(?:farm |area )?subsid(?:y|ies)',
    'public administration',
    'administrative (?:procedure|court|act)',
    'citizens?',
    'federal state',
    'municipal(?:ity| utility)?',
    'job ?cent(?:re|er)s?',
  ),
  education: rule(
    '(?:remote |final |school )?exams?',
    '(?:primary|secondary|high|rural|elementary) schools?',
    'universities',
    'pupils?',
    'student (?:records|success)',
    'lecturers?',
    'class(?:room)?s? of (?:children|pupils)',
    'in class',
  ),
  health: rule(
    'hospitals?',
    'clinics?',
    'patients?',
    'physicians?',
    'nurses?',
    'hipaa',
    'wards?',
    '(?:hospital|clinical|medical) (?:charts?|notes|coding)',
  ),
  credit: rule(
    '(?:loan|credit|mortgage|home-equity) (?:applications?|lines?|engine|decisions?)',
    '(?:consumer |farm |car )?lenders?',
    'underwriters?',
    'home-equity',
    'mortgages?',
  ),
}
const NOT_OURS =
  /\b(?:customers? is|customers? are|near|route|lies? on|trained by|group at|paper|competitors?|rivals?|old|sold to|our insurer|insurers? paid|parliament|holidays?)\b/

/** The field that most is said of, where it is said twice or by whoever writes; ties go to what is named first. */
function weighed(s: Scan): { sector: string; hit: Hit } | undefined {
  const found = Object.entries(SIGNS)
    .map(([sector, says]) => {
      const hits = s.all(says).filter((hit) => !ofOthers(s, hit) && !NOT_OURS.test(s.around(hit, 24, 10)))
      return { sector, hit: hits[0], weight: hits.length + (hits[0] && hits[0].start < 140 ? 1.5 : 0) }
    })
    .flatMap(({ sector, hit, weight }) => (hit && weight >= 2 ? [{ sector, hit, weight }] : []))
  return found.toSorted((a, b) => b.weight - a.weight || a.hit.start - b.hit.start)[0]
}

/** Kinds that serve any house: their field is the reader's business, not the law's. */
const MACHINES = [
  'predictive_maintenance',
  'anomaly_detection',
  'defect_inspection',
  'demand_forecasting',
  'eta_prediction',
]

/** The field of whoever writes. */
export function readSector(s: Scan): void {
  if (!s.is(...MACHINES)) {
    const most = weighed(s)
    if (most) s.set('reg.sector', most.sector, most.hit, true)
  }
  applyRules(s, SECTORS)
  if (!s.is('predictive_maintenance', 'anomaly_detection', 'defect_inspection')) applyRules(s, PUBLIC)
}
