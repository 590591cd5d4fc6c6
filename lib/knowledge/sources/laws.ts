import { web, work } from '../source'

const eli = (path: string, title: string) => web(`https://eur-lex.europa.eu/eli/${path}/oj`, title)

/** Texts of laws, and dated notes on what became of them. */
export const LAW = {
  aiAct: eli('reg/2024/1689', 'Regulation (EU) 2024/1689 (AI Act)'),
  gdpr: eli('reg/2016/679', 'Regulation (EU) 2016/679 (GDPR)'),
  dsa: eli('reg/2022/2065', 'Regulation (EU) 2022/2065 (Digital Services Act)'),
  mdr: eli('reg/2017/745', 'Regulation (EU) 2017/745 (Medical devices)'),
  p2b: eli('reg/2019/1150', 'Regulation (EU) 2019/1150 (Platform to business)'),
  consumerRights: eli('dir/2011/83', 'Directive 2011/83/EU (Consumer rights), art. 6(1)(ea)'),
  platformWork: eli('dir/2024/2831', 'Directive (EU) 2024/2831 (Platform work)'),
  psd2Rts: work('Delegated Regulation (EU) 2018/389 (strong customer authentication)'),
  omnibusHeuking: web(
    'https://www.heuking.de/en/news-events/newsletter-articles/detail/ai-omnibus-2026-trilogue-agreement-on-amendments-to-the-ai-act-brings-longer-deadlines-and-less-bureaucracy.html',
    'Heuking, AI Omnibus 2026',
    '2026-07-01',
  ),
  omnibusDates: web(
    'https://semitora.com/blog/en/digital-omnibus-ai-act-deadlines/',
    'Semitora, What moved to 2027 and 2028',
    '2026-07-02',
  ),
  omnibusRecord: web(
    'https://recordofrecord.com/articles/2026-07-02-eu-council-seals-ai-act-omnibus-leaving-august-2-transparency-deadline-intact',
    'Record of Record, Council seals AI Act Omnibus',
    '2026-07-02',
  ),
  schufa: work('CJEU, C-634/21 (SCHUFA Holding), 7 December 2023'),
  regB: web('https://www.ecfr.gov/current/title-12/chapter-X/part-1002', '12 CFR 1002 (Regulation B)', '2026-07'),
  regBRule: web(
    'https://finsights.cooley.com/cfpb-finalizes-significant-changes-to-regulation-b/',
    'Cooley, CFPB finalizes significant changes to Regulation B',
    '2026-04-22',
  ),
  cfpbCircular: work('CFPB Circular 2022-03, Adverse action notification and complex algorithms'),
  sr262: web(
    'https://risktemplate.com/blog/2026-05-05-occ-bulletin-2026-13-mrm-revised-guidance',
    'On OCC Bulletin 2026-13 and SR 26-2',
    '2026-05-05',
  ),
  ugesp: web(
    'https://www.reginfo.gov/public/do/eAgendaViewRule?RIN=3046-AB43&operation=OPERATION_EXPORT_XML&pubId=202510',
    'Unified Agenda, RIN 3046-AB43: rescission of the Uniform Guidelines',
    '2026-07-05',
  ),
  ll144: work('New York City, Local Law 144 of 2021', '2026-06'),
  coloradoAg: web('https://coag.gov/resources/ai/', 'Colorado Attorney General, SB 26-189', '2026-06'),
  hipaa: web('https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164', '45 CFR 164 (HIPAA)', '2026-06'),
  coppa: web(
    'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-C/part-312',
    '16 CFR 312 (COPPA rule)',
    '2026-06',
  ),
  bipa: work('Illinois, 740 ILCS 14 (Biometric Information Privacy Act)', '2026-06'),
  fdaPccp: work('FDA, guidance on predetermined change control plans, December 2024', '2026-06'),
  avm: web('https://www.ecfr.gov/current/title-12/chapter-X/part-1026', '12 CFR 1026.42(i) (AVM rule)', '2026-06'),
  wiretap: work('State wiretap laws, e.g. Cal. Penal Code § 632', '2026-06'),
  osa: work('United Kingdom, Online Safety Act 2023', '2026-06'),
  airCanada: work('Moffatt v. Air Canada, 2024 BCCRT 149'),
  r157: work('UNECE Regulation 157, ISO 26262, ISO 21448', '2026-06'),
  iec61508: work('IEC 61508, functional safety', '2026-06'),
  pciDss: work('PCI DSS, requirements of the card schemes', '2026-06'),
} as const
