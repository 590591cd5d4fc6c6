import type { Archetype } from '../types'
import { screeningOperation } from './operation'
import { screeningReasons } from './reasons'
import { screeningRegisters } from './registers'

export const candidateScreening: Archetype = {
  id: 'candidate_screening',
  name: 'Candidate screening',
  problemType: 'ranking',
  keywords: ['cv', 'resume', 'hire', 'hiring', 'applicants', 'candidate', 'recruit', 'employee performance'],
  words: {
    unit: 'application',
    units: 'applications',
    positive: 'fit for the role',
    entity: 'role',
    action: 'order it for a recruiter, who reads and decides',
    actor: 'the recruiter',
    consumer: 'the applicant',
    task: 'candidate screening',
    baseline: 'knock-out questions with a skills test',
    role: 'role',
    a_role: 'a role',
  },
  sources: [
    'Raghavan et al. 2020, Mitigating Bias in Algorithmic Hiring, arXiv:1906.09208',
    'Sackett et al. 2022, validity of selection procedures, doi 10.1037/apl0000994',
    'Reuters, 10 October 2018, on a recruiting tool that was withdrawn',
  ],
  metrics: {
    good: ['validity_correlation_structured', 'ndcg_vs_structured_interview', 'selection_rate_ratio'],
    pick: 'Of {{data.rowsPerDay}} [[units]] a day the order is right if it agrees with structured interviews held blind to it; past hiring is no measure, it is what is to be checked.',
    bad: [
      { id: 'accuracy_vs_past_hires', why: 'repeats whom [[actor]] took before' },
      { id: 'roc_auc_vs_past_hires', why: 'the same label, averaged' },
    ],
    business: {
      id: 'time_to_shortlist',
      name: 'Days from [[unit]] to invitation',
      target: 'change of {{exp.mdeRel}} at unchanged interview results',
    },
    guardrails: [
      {
        id: 'impact',
        name: 'Selection rate of a group over the highest one',
        limit: 'not below {{problem.impactFloor}} at any cut',
      },
      {
        id: 'override',
        name: 'Order changed by [[actor]]',
        limit: 'at least {{problem.overrideFloor}}: less means nobody reads',
      },
      {
        id: 'appeal',
        name: 'Upheld requests for review',
        limit: 'each read within {{data.labelDelayDays}}; none without a reason',
      },
    ],
  },
  problem: {
    summary: [
      'The system orders the [[units]] for [[a_role]] by documented requirements and shows which it found where; [[actor]] reads, may reorder, and alone rejects.',
      {
        text: 'It reaches a decision about work for each of {{data.rowsPerDay}} people a day, so the burden of proof lies with it.',
        when: [{ path: 'data.rowsPerDay', known: true }],
      },
    ],
    whyMl: [
      'License, language and work permit are questions with a yes or no, asked of every [[unit]]. Reading a skill out of free text in forty wordings is what a model adds; judging a person is not.',
    ],
    antiGoals: [
      'No automatic rejection.',
      'No face, voice or emotion, no social media.',
      'No score of the person: only evidence for a requirement of [[a_role]].',
      'No training on who was hired.',
    ],
    falsePositive: 'a recruiter reads an application that does not meet the requirements',
    falseNegative: 'a capable person is never read, and cannot know it',
    baseline: { id: 'structured_questions', text: '[[baseline]], for the same [[units]] and the same number read.' },
    stakeholders: [
      { who: 'Applicants', cares: 'to be read, to get a reason, to be able to object' },
      { who: 'Recruiters', cares: 'less reading, and no false certainty' },
      { who: 'Works council, data protection, legal', cares: 'agreement before data are used' },
      { who: 'Hiring team', cares: 'people who can do the work of the [[entity]]' },
    ],
  },
  data: {
    sources: [
      { name: '[[Units]] and answers', holds: 'text, form, date', trap: 'names, photos, gaps give groups away' },
      { name: 'Requirements of each [[entity]]', holds: 'must and may, signed', trap: 'copied from an old posting' },
      { name: 'Structured interviews', holds: 'marks by criterion, two raters', trap: 'only of the invited' },
      { name: 'Self-reported groups, apart', holds: 'for the audit alone', trap: 'voluntary, so incomplete' },
    ],
    labels: [
      'Two raters mark the evidence for each requirement in a random sample of [[units]], names removed; agreement below the usual bar sends the requirement back for rewording.',
      'Past hires are a proxy made by the practice under review and are not used; work results after {{data.labelDelayDays}} check the order later, and only of those taken.',
    ],
    features: [
      {
        group: 'Skills, duties, certificates found in the text',
        available: 'at the [[unit]]',
        trap: 'gendered and national wording',
      },
      {
        group: 'Answers to the knock-out questions',
        available: 'at the [[unit]]',
        trap: 'questions a group fails for another reason',
      },
      {
        group: 'Name, photo, age, address, school',
        available: 'at the [[unit]]',
        trap: 'banned, and removed from the text',
      },
      { group: 'Interview notes, offer', available: 'weeks later', trap: 'banned: it is the outcome' },
    ],
    leaks: ['Notes of [[actor]] pasted into the file.', 'The same person under two [[entity]]s on both sides.'],
    split: {
      strategy: 'time_based',
      text: [
        'By date, whole [[entity]]s together: the test is [[entity]]s opened later, with {{data.labelDelayDays}} between for interviews to end.',
      ],
      whyNotRandom: '[[units]] for one [[entity]] share its wording, and the order would be learned by heart',
    },
    quality: [
      'Weekly: unreadable files, languages, [[units]] without any evidence found; each goes to [[actor]] unscored.',
    ],
    privacy: [
      'Text is deleted after the term of the complaint, group data are held apart under another key, and nothing is sent to a provider abroad.',
    ],
  },
  model: {
    options: [
      {
        id: 'rules',
        name: 'Requirements as questions, no model',
        fits: [{ path: 'data.rowsPerDay', below: 30 }],
        pro: '{{data.rowsPerDay}} [[units]] a day can be read by a person; a model would save less than its audit costs.',
        con: 'Cannot read forty wordings of one skill at {{data.rowsPerDay}} [[units]] a day.',
        work: 'a form',
      },
      {
        id: 'skill_matching_embeddings',
        name: 'Evidence finder: passages matched to requirements',
        pro: 'Shows the sentence that speaks for each requirement, for {{data.rowsPerDay}} [[units]] a day; [[actor]] can disagree with a sentence, not with a score.',
        con: 'Needs requirements that have been written down for each [[entity]].',
        work: 'one pass of a sentence encoder per passage',
      },
      {
        id: 'logistic_regression',
        name: 'Weights on validated criteria',
        pro: 'Every weight can be defended, for each [[entity]] by itself.',
        con: 'Few [[entity]]s have {{data.labelDelayDays}} of marked interviews behind them.',
        work: 'one dot product',
      },
    ],
    theory: [
      'A sentence encoder places like duties near one another whatever the wording, trained on nothing that [[actor]] ever decided.',
      'The order is the count of requirements with evidence; ties stay ties and are shown in random order.',
    ],
    loss: 'None on outcomes; the match threshold is set on {{data.nLabeled}} marked passages.',
    augmentation:
      'Pairs of [[units]] that differ in name, sex or origin alone must get the same evidence; those that do not are errors to fix.',
    regularization: 'A pretrained encoder is kept as it is: nothing is fitted that could learn who was hired.',
    optimization:
      'One threshold a requirement, chosen where both kinds of error are alike in every group that can be read.',
    interpretability: [
      'Each requirement shows its sentence or “not found”; [[consumer]] gets the same list on request.',
    ],
  },
  reasons: screeningReasons,
  ...screeningOperation,
  ...screeningRegisters,
}
