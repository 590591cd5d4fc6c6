import { type Check, LAW_AS_OF } from './define'
import type { Design } from './design'

const inEU = (d: Design) => d.has('reg.regions', 'EU')
const inUS = (d: Design) => d.has('reg.regions', 'US')

/** Legal conditions. They change: each carries the day up to which the law was looked at. */
export const REGULATION_CHECKS: readonly Check[] = (
  [
    {
      id: 'RG-01',
      severity: 'error',
      phase: 'facts',
      step: 'problem',
      title: 'Decided by the machine alone',
      why: 'The GDPR restricts it: a ground under art. 22(2) is needed, and people may ask for a person and contest.',
      fix: 'Let a person review with real power to change, offer a way to contest, and record the ground.',
      source: 'GDPR art. 22; CJEU C-634/21 (SCHUFA)',
      reads: ['reg.regions', 'reg.legalEffect', 'reg.automation'],
      fires: (d) => inEU(d) && d.yes('reg.legalEffect') && d.is('reg.automation', 'full'),
      message: (d) =>
        `Regions ${d.show('reg.regions')}; legal or similar effect; automation: ${d.show('reg.automation')}.`,
    },
    {
      id: 'RG-02',
      severity: 'error',
      phase: 'facts',
      step: 'data',
      title: 'No impact assessment',
      why: 'Processing at high risk needs a data protection impact assessment before it starts.',
      fix: 'Carry it out and consult the data protection officer.',
      source: 'GDPR art. 35',
      reads: ['reg.regions', 'data.specialCategory', 'reg.largeScaleProfiling', 'prod.dpia'],
      fires: (d) =>
        inEU(d) && (d.yes('data.specialCategory') || d.yes('reg.largeScaleProfiling')) && !d.yes('prod.dpia'),
      message: (d) =>
        `Special category: ${d.show('data.specialCategory')}; profiling at scale: ${d.show('reg.largeScaleProfiling')}; assessment: ${d.show('prod.dpia')}.`,
    },
    {
      id: 'RG-03',
      severity: 'error',
      phase: 'facts',
      step: 'prod',
      title: 'High-risk duties not met',
      why: 'Arts. 9 to 15 and Annex IV apply (for Annex III systems from 2 Dec 2027, after the Omnibus).',
      fix: 'Plan risk management, data governance, logs, human oversight and the Annex IV file.',
      source: 'EU AI Act arts. 9-15, Annex III and IV',
      reads: ['reg.regions', 'reg.euAiActClass', 'prod.humanOversight', 'prod.auditLog', 'prod.techDoc'],
      fires: (d) =>
        inEU(d) &&
        d.is('reg.euAiActClass', 'high') &&
        (d.is('prod.humanOversight', 'none') ||
          !d.given('prod.humanOversight') ||
          d.no('prod.auditLog') ||
          d.no('prod.techDoc')),
      message: (d) =>
        `High-risk class; oversight: ${d.show('prod.humanOversight')}, decision log: ${d.show('prod.auditLog')}, documentation: ${d.show('prod.techDoc')}.`,
    },
    {
      id: 'RG-04',
      severity: 'error',
      phase: 'facts',
      step: 'problem',
      title: 'Prohibited use',
      why: 'Art. 5 forbids it, as it does emotion inference at work, social scoring and untargeted face scraping.',
      fix: 'Drop the feature, or stay outside the EU.',
      source: 'EU AI Act art. 5 (since 2 Feb 2025)',
      reads: ['reg.euAiActClass'],
      fires: (d) => d.is('reg.euAiActClass', 'prohibited'),
      message: (d) => `EU AI Act class: ${d.show('reg.euAiActClass')}.`,
    },
    {
      id: 'RG-05',
      severity: 'error',
      phase: 'facts',
      step: 'prod',
      title: 'Denial without specific reasons',
      why: 'US law asks for them however complex the model is.',
      fix: 'Map features to tested reason codes and send the main ones.',
      source: 'ECOA Reg B, 12 CFR 1002.9; CFPB Circular 2022-03',
      reads: ['reg.sector', 'reg.regions', 'reg.adverseActionReasons'],
      fires: (d) => d.is('reg.sector', 'credit') && inUS(d) && d.no('reg.adverseActionReasons'),
      message: (d) =>
        `Sector ${d.show('reg.sector')}, regions ${d.show('reg.regions')}; adverse-action reasons: ${d.show('reg.adverseActionReasons')}.`,
    },
    {
      id: 'RG-06',
      severity: 'error',
      phase: 'facts',
      step: 'data',
      title: 'Protected attributes as inputs',
      why: 'In this sector deciding by them, or by plain stand-ins, is disparate treatment.',
      fix: 'Remove them; keep them only in a separate set for fairness audits.',
      source: 'ECOA, 15 USC 1691; Fair Housing Act; Title VII',
      reads: ['reg.sector', 'data.protectedFeatures'],
      fires: (d) =>
        d.is('reg.sector', 'credit', 'employment', 'housing', 'insurance') &&
        (d.list('data.protectedFeatures')?.length ?? 0) > 0,
      message: (d) => `Sector ${d.show('reg.sector')}; inputs: ${d.show('data.protectedFeatures')}.`,
    },
    {
      id: 'RG-07',
      severity: 'warning',
      phase: 'facts',
      step: 'prod',
      title: 'Bank model not independently validated',
      why: 'Supervisors expect models of a bank to be challenged by others than their makers.',
      fix: 'List and tier the model, have it challenged independently, monitor it.',
      source: 'SR 26-2 / OCC 2026-13 (replaced SR 11-7 on 17 Apr 2026)',
      reads: ['reg.sector', 'reg.regions', 'reg.bank', 'prod.independentValidation'],
      fires: (d) =>
        d.is('reg.sector', 'credit') && inUS(d) && d.yes('reg.bank') && !d.yes('prod.independentValidation'),
      message: (d) => `A US bank in credit; independent validation: ${d.show('prod.independentValidation')}.`,
    },
    {
      id: 'RG-08',
      severity: 'error',
      phase: 'facts',
      step: 'data',
      title: 'Health data at a vendor',
      why: 'Without an agreement or de-identification it is a disclosure under HIPAA.',
      fix: 'Sign a BAA, de-identify (Safe Harbor or expert), or host it yourself.',
      source: '45 CFR 164.502(e), 164.514',
      reads: ['data.phi', 'data.thirdPartyApi', 'data.baa', 'data.deidentified'],
      fires: (d) =>
        d.yes('data.phi') && d.yes('data.thirdPartyApi') && !d.yes('data.baa') && !d.yes('data.deidentified'),
      message: (d) =>
        `Health information goes to a third party; BAA: ${d.show('data.baa')}, de-identified: ${d.show('data.deidentified')}.`,
    },
    {
      id: 'RG-09',
      severity: 'error',
      phase: 'facts',
      step: 'problem',
      title: 'No device pathway',
      why: 'Software that diagnoses is likely a medical device.',
      fix: 'State the intended use; plan 510(k), De Novo or CE under the MDR, and a change control plan for updates.',
      source: '21 CFR 807/820; FDA PCCP guidance, Dec 2024; MDR 2017/745',
      reads: ['reg.medicalDevice', 'reg.devicePathway'],
      fires: (d) => d.yes('reg.medicalDevice') && d.isNull('reg.devicePathway'),
      message: (d) => `A medical device; pathway: ${d.show('reg.devicePathway')}.`,
    },
    {
      id: 'RG-10',
      severity: 'error',
      phase: 'facts',
      step: 'exp',
      title: 'Hiring tool without an audit',
      why: 'New York City, several states, Title VII and the EU AI Act (Annex III.4) look at adverse impact.',
      fix: 'Compare selection rates by group with intervals, every year.',
      source: 'NYC LL 144 (2021); EU AI Act Annex III.4; 29 CFR 1607 (rescission planned)',
      reads: ['reg.sector', 'prod.fairnessAudit'],
      fires: (d) => d.is('reg.sector', 'employment') && !d.yes('prod.fairnessAudit'),
      message: (d) => `Sector ${d.show('reg.sector')}; fairness audit: ${d.show('prod.fairnessAudit')}.`,
    },
    {
      id: 'RG-11',
      severity: 'error',
      phase: 'facts',
      step: 'data',
      title: 'Data of children',
      why: 'Children are specially protected.',
      fix: 'Get verifiable consent of a parent, collect less, profile no child for advertising.',
      source: 'COPPA, 16 CFR 312; GDPR art. 8; DSA art. 28',
      reads: ['data.minors', 'data.parentalConsent', 'data.minorSafeguards'],
      fires: (d) => d.yes('data.minors') && !d.yes('data.parentalConsent') && !d.yes('data.minorSafeguards'),
      message: (d) =>
        `Children are among the people; consent: ${d.show('data.parentalConsent')}, safeguards: ${d.show('data.minorSafeguards')}.`,
    },
    {
      id: 'RG-12',
      severity: 'error',
      phase: 'facts',
      step: 'data',
      title: 'Biometrics without consent',
      why: 'Identifying people by face, voice or print needs consent; Illinois grants damages by statute.',
      fix: 'Collect written consent, or design without biometrics.',
      source: 'BIPA, 740 ILCS 14; GDPR art. 9',
      reads: ['data.biometric', 'data.biometricConsent'],
      fires: (d) => d.yes('data.biometric') && !d.yes('data.biometricConsent'),
      message: (d) => `Biometric identifiers; consent: ${d.show('data.biometricConsent')}.`,
    },
    {
      id: 'RG-13',
      severity: 'warning',
      phase: 'facts',
      step: 'prod',
      title: 'AI not disclosed',
      why: 'From 2 Aug 2026 people must be told that they deal with an AI system.',
      fix: 'Say so at the first contact and mark synthetic content.',
      source: 'EU AI Act art. 50',
      reads: ['reg.regions', 'problem.type', 'problem.userFacing', 'prod.aiDisclosure'],
      fires: (d) =>
        inEU(d) &&
        d.is('problem.type', 'agent', 'rag_qa', 'text_generation') &&
        d.yes('problem.userFacing') &&
        !d.yes('prod.aiDisclosure'),
      message: (d) => `Users in ${d.show('reg.regions')} meet the system; disclosed: ${d.show('prod.aiDisclosure')}.`,
    },
    {
      id: 'RG-14',
      severity: 'warning',
      phase: 'design',
      step: 'exp',
      title: 'No fairness audit',
      why: 'Differences in error between groups stay unknown.',
      fix: 'Compare errors by group with intervals before launch and every quarter.',
      source: 'ML Test Score, Model 7; Hardt et al. 2016',
      reads: ['reg.legalEffect', 'prod.fairnessAudit'],
      fires: (d) => d.yes('reg.legalEffect') && !d.yes('prod.fairnessAudit'),
      message: (d) => `Decisions have legal or similar effect; fairness audit: ${d.show('prod.fairnessAudit')}.`,
    },
  ] satisfies readonly Check[]
).map((check) => ({ ...check, asOf: LAW_AS_OF }))
