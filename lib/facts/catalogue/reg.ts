import { section } from './spec'

const { share, yes, pick, items } = section('reg', 'problem')

const REGIONS = {
  EU: 'European Union',
  US: 'United States',
  UK: 'United Kingdom',
  BR: 'Brazil',
  IN: 'India',
  JP: 'Japan',
}
const SECTORS = {
  credit: 'Credit',
  employment: 'Employment',
  housing: 'Housing',
  insurance: 'Insurance',
  health: 'Health',
  education: 'Education',
  public: 'Public services',
  general: 'General',
}
const AUTOMATION = { full: 'Fully automatic', assisted: 'A person decides with it', advisory: 'Advice only' }
const CLASSES = { prohibited: 'Prohibited', high: 'High risk', limited: 'Limited risk', minimal: 'Minimal risk' }
const PATHWAYS = { '510k': '510(k)', de_novo: 'De Novo', pma: 'PMA', ce_mdr: 'CE under the MDR' }

export const REG = [
  items('regions', 'Regions', 'Where the people concerned live.', REGIONS, true),
  pick('sector', 'Sector', 'The regulated field it works in.', SECTORS),
  yes('affectsIndividuals', 'Affects individuals', 'Do single people feel its decisions?'),
  yes('legalEffect', 'Legal or similar effect', 'Credit, job, housing, benefits and the like?'),
  pick('automation', 'Automation', 'How far a person takes part in each decision.', AUTOMATION),
  pick('euAiActClass', 'EU AI Act class', 'The risk class under the EU AI Act.', CLASSES),
  yes('reasonsRequired', 'Reasons required', 'Must the person be told why?'),
  yes('adverseActionReasons', 'Adverse-action reasons', 'Are specific reasons sent with a US credit denial?'),
  yes('bank', 'Bank', 'Is the operator a supervised bank?'),
  yes('medicalDevice', 'Medical device', 'Does it diagnose or steer treatment?'),
  pick('devicePathway', 'Device pathway', 'The route to market; "none" if there is no plan.', PATHWAYS, true),
  yes('largeScaleProfiling', 'Profiling at scale', 'Are many people profiled systematically?'),
  share('euStaffShare', 'Staff in the EU', 'Share of the people concerned who work in the EU.'),
  share('fraudByValue', 'Fraud rate by value', 'Fraud over turnover.', { step: 'prod' }),
  share('traLimit', 'Fraud-rate ceiling of the exemption', 'PSD2, lowest exemption band.', { step: 'prod' }),
]
