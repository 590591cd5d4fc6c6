import { stepOf } from '@/lib/methodology/registry'
import { nameKey } from '@/lib/names'
import {
  REVIEW_ROLE_NAMES,
  reviewerName,
  type ReviewerView,
  type ReviewView,
  STATUS_NAMES,
  VERDICT_NAMES,
  type VerdictView,
} from './schema'

/** What somebody wrote, on one line of a list, with nothing that Markdown would take for its own. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/([\\`*_{}[\]<>#|~!])/g, '\\$1')
const when = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`

type Named = (id: string | null, name: string) => string

/** Names as they were written; where two people of a review have the same one, with what tells them apart. */
function namesIn({ rounds, verdicts }: ReviewView): Named {
  const said = [
    ...verdicts.map(({ authorId, by }) => [authorId, by] as const),
    ...rounds.map(({ byId, by }) => [byId, by] as const),
    ...rounds.map(({ contributorId, contributor }) => [contributorId, contributor ?? ''] as const),
  ]
  const isShared = (name: string) =>
    new Set(said.flatMap(([id, other]) => (nameKey(other) === nameKey(name) ? [id] : []))).size > 1
  return (id, name) => (id !== null && isShared(name) ? `${name} (${id.slice(0, 8)})` : name)
}

function verdictLines(one: VerdictView, named: Named): string[] {
  const roles = one.roles.map((role) => REVIEW_ROLE_NAMES[role])
  const who = [named(one.authorId, one.by), ...roles].map(plain).join(', ')
  const about = one.step ? ` on ${stepOf(one.step).title}` : ''
  const said = one.text ? `: ${plain(one.text)}` : ''
  const gone = one.dismissed
  return [
    `- ${when(one.at)}, v${one.version}, **${who}** ${VERDICT_NAMES[one.verdict].toLowerCase()}${about}${said}`,
    ...(gone ? [`  - Dismissed by ${plain(gone.by)} on ${when(gone.at)}: ${plain(gone.reason)}`] : []),
  ]
}

const requirement = ({ isRequired, carriedFrom }: ReviewerView): string =>
  carriedFrom !== null
    ? `, required, who asked for changes in review ${carriedFrom} before it was taken back`
    : isRequired
      ? ', required'
      : ''

/** All of a review as a text to keep: who was asked, what lay before them, what each said, what came of it. */
export function recordMarkdown(title: string, review: ReviewView): string {
  const { number, status, askedBy, askedAt, closedAt, needed, rounds, reviewers, removed, verdicts, approvers } = review
  const named = namesIn(review)
  return [
    `# Review ${number} of ${plain(title)}`,
    '',
    `- State: ${STATUS_NAMES[status]}${closedAt ? ` on ${when(closedAt)}` : ''}`,
    `- Asked by ${plain(askedBy)} on ${when(askedAt)}; approvals needed: ${needed}`,
    `- Approved by: ${approvers.length === 0 ? 'nobody' : approvers.map(plain).join('; ')}`,
    '',
    '## What was handed in',
    '',
    ...rounds.flatMap((round) => [
      `- Round ${round.number}: version ${round.version}, by ${plain(named(round.byId, round.by))} on ${when(round.at)}${round.contributor ? `; last changed by ${plain(named(round.contributorId, round.contributor))}` : ''}${round.note ? `: ${plain(round.note)}` : ''}`,
      `  - SHA-256 ${round.sha256}`,
    ]),
    '',
    '## Who was asked',
    '',
    ...(reviewers.length === 0 ? ['- Anybody who reviews.'] : []),
    ...reviewers.map((one) => `- ${plain(reviewerName(one))}${requirement(one)}`),
    ...removed.map(({ name, by, at }) => `- ${plain(name)}, taken out by ${plain(by)} on ${when(at)}`),
    '',
    '## What was said',
    '',
    ...(verdicts.length === 0 ? ['- Nothing yet.'] : verdicts.flatMap((one) => verdictLines(one, named))),
    '',
  ].join('\n')
}

/** The same for programs. */
export const recordJson = (title: string, review: ReviewView): string =>
  `${JSON.stringify({ form: 'groundplan-review', formVersion: 1, title, ...review }, null, 2)}\n`

export const RECORD_FORMS = {
  markdown: { mime: 'text/markdown; charset=utf-8', ext: 'md', render: recordMarkdown },
  json: { mime: 'application/json; charset=utf-8', ext: 'json', render: recordJson },
} as const
export const isRecordForm = (name: string): name is keyof typeof RECORD_FORMS => Object.hasOwn(RECORD_FORMS, name)
