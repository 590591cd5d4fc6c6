import { web } from '../source'
import { LAW } from '../sources/laws'
import type { PracticeText } from './schema'

const ANNEX = web('https://aiact.annotated.nl/en/aiact/annex/iv/1/', 'AI Act, Annex IV, annotated', '2026-07')

type Step = PracticeText['steps'][number]

/** Point 1 was re-read; of the others the wording is from memory, held against a public template. */
const point = (
  place: string,
  steps: Step[],
  name: string,
  what: string,
  evidence: string,
  checks: string[] = [],
): PracticeText => ({
  id: `ax-${place.replace(/[()]/g, '')}`,
  name: `${place} · ${name}`,
  what,
  list: 'annex_iv',
  place,
  steps,
  evidence,
  checks,
  sources: [LAW.aiAct, ANNEX],
  assumption: !place.startsWith('1'),
  related: ['law:eu_ai_act_high_risk'],
})

/** What the technical file of a high-risk system must say, in our words. */
export const ANNEX_IV: readonly PracticeText[] = [
  point(
    '1(a)',
    ['problem'],
    'Purpose and version',
    'What the system is for, who provides it, and how this version follows from earlier ones.',
    'A statement of purpose, a table of versions.',
    ['PF-02', 'RG-04'],
  ),
  point(
    '1(b)',
    ['arch'],
    'Surroundings',
    'What hardware, software and other AI systems it works with.',
    'The context diagram.',
  ),
  point(
    '1(c)',
    ['arch'],
    'Versions of software',
    'Which software and firmware it needs, and what must be updated.',
    'A bill of materials.',
  ),
  point(
    '1(d)',
    ['arch'],
    'Forms of supply',
    'Whether it comes as a package, a download, an interface or inside a product.',
    'The description of the release.',
  ),
  point('1(e)', ['arch', 'perf'], 'Hardware', 'What it is meant to run on.', 'The hardware profile.', [
    'AD-01',
    'AD-02',
    'AD-12',
  ]),
  point(
    '1(f)',
    ['arch'],
    'Product pictures',
    'Where it is part of a product: how that looks, is marked and laid out.',
    'The product sheet.',
  ),
  point(
    '1(g)',
    ['arch'],
    'Interface for the deployer',
    'What the deployer sees and operates.',
    'Pictures of the screens.',
  ),
  point(
    '1(h)',
    ['prod'],
    'Instructions for use',
    'What the deployer must know to use it rightly.',
    'The instructions under art. 13.',
  ),
  point(
    '2(a)',
    ['model'],
    'How it was developed',
    'Methods and steps, and what was taken from others and changed.',
    'The report on development.',
  ),
  point(
    '2(b)',
    ['problem', 'model'],
    'Logic and choices',
    'What it optimizes and for whom, the main choices with their reasons and assumptions, and the quality to expect.',
    'The design document.',
    ['PF-05', 'PF-13', 'MS-05'],
  ),
  point(
    '2(c)',
    ['arch', 'perf'],
    'Architecture and computing',
    'How the parts feed each other, and what computing went into building and testing it.',
    'The architecture, and a log of compute.',
  ),
  point(
    '2(d)',
    ['data'],
    'Data',
    'Where the data come from, what they cover, how they were chosen, labeled and cleaned.',
    'Data sheets.',
    ['DS-12', 'DS-15', 'DS-16', 'PF-12'],
  ),
  point(
    '2(e)',
    ['prod'],
    'Human oversight',
    'How people can watch, understand and overrule it.',
    'The plan of oversight.',
    ['RG-01', 'RG-03', 'MS-05'],
  ),
  point(
    '2(f)',
    ['prod'],
    'Changes planned ahead',
    'Which changes were foreseen, and how it keeps to the law after them.',
    'The plan of changes.',
    ['PR-10', 'RG-09'],
  ),
  point(
    '2(g)',
    ['exp'],
    'Validation and tests',
    'On which data it was tested, by which measures, with what effect on groups; logs and reports with date and signature.',
    'Signed reports.',
    ['DS-01', 'DS-02', 'DS-10', 'RG-14'],
  ),
  point(
    '2(h)',
    ['prod'],
    'Security',
    'What protects it against poisoning, evasion, injection and theft.',
    'The threat model.',
    ['MS-11', 'MS-10'],
  ),
  point(
    '3',
    ['prod', 'exp'],
    'Limits and control',
    'What it can and cannot do, how accurate it is for whom, what may go wrong, and what its inputs must be.',
    'A sheet of limits, figures by slice.',
    ['PR-06', 'PR-07'],
  ),
  point(
    '4',
    ['problem', 'exp'],
    'Why these measures',
    'Why the measures of quality fit this system.',
    'The reasons for the metrics.',
    ['PF-03', 'PF-04', 'PF-05', 'PF-06'],
  ),
  point(
    '5',
    ['problem', 'prod'],
    'Risk management',
    'The system of art. 9: risks, owners, what was done.',
    'The register of risks.',
    ['PF-10', 'RG-03'],
  ),
  point('6', ['prod'], 'Changes made', 'What was changed over its life.', 'The log of changes.', ['PR-09']),
  point(
    '7',
    ['prod'],
    'Standards',
    'Which harmonized standards were applied, or what was done instead.',
    'The list of standards.',
  ),
  point('8', ['prod'], 'Declaration', 'The EU declaration of conformity.', 'A copy of it.'),
  point('9', ['prod'], 'After the market', 'How it is watched once it is in use.', 'The plan under art. 72.', [
    'PR-06',
    'PR-08',
    'PR-11',
  ]),
]
