import * as z from 'zod'
import { findCheck } from '@/lib/checks/registry'
import { STEPS } from '@/lib/methodology/registry'
import { DOCUMENT_CHECKS } from '@/lib/quality/registry'
import { maskedEmail } from './truncated'

/** What a sentence may look up: the name that somebody has now. */
export type Sees = { readonly person: (id: string | undefined) => string }

type Kind = {
  readonly group: AuditGroup
  /** What it is called where one chooses among them. */
  readonly title: string
  /** The sentence after the name of who did it, without its full stop. */
  readonly words: (detail: unknown, sees: Sees) => string
}

export const AUDIT_GROUPS = [
  'Designs',
  'Findings',
  'Discussion',
  'Reviews',
  'Links',
  'Webhooks',
  'Members',
  'Models and prices',
  'Log',
] as const
export type AuditGroup = (typeof AUDIT_GROUPS)[number]

/** Reads what was stored leniently: rows are never changed, and a later release may have said more or less. */
function kind<S extends z.ZodType>(
  group: AuditGroup,
  title: string,
  detail: S,
  words: (detail: z.infer<S>, sees: Sees) => string,
): Kind {
  return {
    group,
    title,
    words: (stored, sees) => {
      const read = detail.safeParse(stored ?? {})
      return read.success ? words(read.data, sees) : `did this: ${title}`
    },
  }
}

const text = z.string().optional()
const nothing = z.unknown()
const quoted = (words: string | undefined, otherwise: string): string => (words ? `“${words}”` : otherwise)
const step = (id: string): string => STEPS.find((one) => one.id === id)?.title ?? id
const check = z.object({ check: z.string() })
const titleOfCheck = (id: string): string =>
  findCheck(id)?.title ?? DOCUMENT_CHECKS.find((one) => `document:${one.id}` === id)?.title ?? id
const titled = z.object({ title: text })
const user = z.object({ user: text })
const plain = (group: AuditGroup, title: string, words: string): Kind => kind(group, title, nothing, () => words)
const settled = (title: string, words: string): Kind => plain('Discussion', title, words)

/**
 * All that is recorded, with its words: the page, the exports, the filter and `recordEvent` go by this. No sentence holds
 * what people wrote in a discussion: the log outlives it.
 */
export const AUDIT_KINDS = {
  'design.import': kind('Designs', 'Design imported', z.object({ file: text }), ({ file }) =>
    file ? `imported the design from ${quoted(file, '')}` : 'imported the design from a file',
  ),
  'design.copy': plain('Designs', 'Design copied', 'made the design as a copy of another one'),
  'design.delete': plain('Designs', 'Design put into the bin', 'put the design into the bin and closed its links'),
  'design.restore': plain('Designs', 'Design taken out of the bin', 'took the design out of the bin'),
  'design.destroy': kind(
    'Designs',
    'Design deleted for good',
    titled,
    ({ title }) => `deleted ${quoted(title, 'a design')} for good`,
  ),
  'design.purge': kind(
    'Designs',
    'Design deleted after its time in the bin',
    titled,
    ({ title }) => `deleted ${quoted(title, 'a design')} for good: its time in the bin was over`,
  ),
  'step.keep': kind(
    'Designs',
    'Stale step kept',
    z.object({ step: z.string() }),
    (detail) => `kept ${step(detail.step)} as it is although what it rests on had moved`,
  ),

  'finding.waive': kind(
    'Findings',
    'Finding waived',
    check,
    (detail) => `waived the finding “${titleOfCheck(detail.check)}”`,
  ),
  'finding.withdraw': kind(
    'Findings',
    'Waiver withdrawn',
    check,
    (detail) => `withdrew the waiver of “${titleOfCheck(detail.check)}”`,
  ),

  'thread.begin': settled('Thread begun', 'began a thread'),
  'thread.reply': settled('Comment', 'commented in a thread'),
  'thread.resolve': settled('Thread resolved', 'resolved a thread'),
  'thread.reopen': settled('Thread opened again', 'opened a thread again'),
  'thread.block': settled('Thread made blocking', 'made a thread blocking'),
  'thread.unblock': settled('Thread made not blocking', 'made a thread no longer blocking'),
  'comment.reword': settled('Comment reworded', 'reworded a comment'),
  'comment.delete': settled('Comment deleted', 'deleted a comment'),

  'review.ask': plain('Reviews', 'Review asked for', 'asked for a review'),
  'review.resubmit': plain('Reviews', 'Submitted again', 'handed the design in again for review'),
  'review.verdict': plain('Reviews', 'Verdict', 'gave a verdict in a review'),
  'review.dismiss': kind(
    'Reviews',
    'Verdict dismissed',
    z.object({ of: text }),
    ({ of }, { person }) => `dismissed the verdict of ${person(of)}`,
  ),
  'review.reviewers': plain('Reviews', 'Reviewers changed', 'changed who reviews'),
  'review.withdraw': plain('Reviews', 'Review withdrawn', 'withdrew a review'),
  'review.approved': kind('Reviews', 'Version approved', z.object({ version: z.number().optional() }), ({ version }) =>
    version === undefined ? 'decided the review: approved' : `decided the review: version ${version} is approved`,
  ),
  'review.supersede': plain('Reviews', 'Approval superseded', 'superseded an earlier approval'),

  'webhook.create': kind(
    'Webhooks',
    'Webhook set up',
    z.object({ host: text }),
    ({ host }) => `set up a webhook${host ? ` to ${host}` : ''}`,
  ),
  'webhook.events': plain('Webhooks', 'Events of a webhook', 'changed what a webhook is told'),
  'webhook.rotate': plain('Webhooks', 'Key of a webhook', 'gave a webhook another key'),
  'webhook.enable': plain('Webhooks', 'Webhook switched on', 'switched a webhook on again'),
  'webhook.disabled': plain('Webhooks', 'Webhook switched off', 'switched a webhook off that could not be reached'),
  'webhook.delete': plain('Webhooks', 'Webhook deleted', 'deleted a webhook'),
  'webhook.test': plain('Webhooks', 'Webhook tried', 'tried a webhook'),

  'share.create': kind('Links', 'Link made', z.object({ version: z.number().optional() }), ({ version }) =>
    version === undefined ? 'made a link to the design' : `made a link to version ${version}`,
  ),
  'share.change': kind('Links', 'Link changed', z.object({ password: z.boolean().optional() }), ({ password }) =>
    password === undefined
      ? 'changed what a link allows'
      : `changed what a link allows, and ${password ? 'gave it a new password' : 'took its password away'}`,
  ),
  'share.unlock-failed': kind(
    'Links',
    'Wrong password at a link',
    z.object({ network: z.string().nullish() }),
    ({ network }) => `gave a wrong password at a link${network ? ` from ${network}` : ''}`,
  ),
  'sharing.set': kind(
    'Links',
    'Sharing of the workspace',
    z.object({ enabled: z.boolean().optional(), maxDays: z.number().nullish() }),
    ({ enabled, maxDays }) =>
      enabled === false
        ? 'switched sharing off'
        : `set how the workspace shares${typeof maxDays === 'number' ? `: for at most ${maxDays} days` : ''}`,
  ),
  'share.revoke': plain('Links', 'Link revoked', 'revoked a link to the design'),

  'member.invite': kind(
    'Members',
    'Invitation',
    z.object({ email: text, role: text }),
    ({ email, role }) => `invited ${email ? maskedEmail(email) : 'somebody'}${role ? ` as ${role}` : ''}`,
  ),
  'member.invite-again': plain('Members', 'Invitation sent again', 'sent an invitation again'),
  'member.invite-revoke': plain('Members', 'Invitation revoked', 'revoked an invitation'),
  'member.join': kind(
    'Members',
    'Member joined',
    z.object({ role: text }),
    ({ role }) => `joined${role ? ` as ${role}` : ''}`,
  ),
  'member.role': kind(
    'Members',
    'Role changed',
    z.object({ user: text, before: text, after: text }),
    ({ user: whose, before, after }, { person }) =>
      `changed the role of ${person(whose)} from ${before ?? 'another'} to ${after ?? 'another'}`,
  ),
  'member.reviews': kind(
    'Members',
    'What somebody reviews',
    user,
    (detail, { person }) => `changed what ${person(detail.user)} reviews`,
  ),
  'member.remove': kind(
    'Members',
    'Member taken out',
    user,
    (detail, { person }) => `took ${person(detail.user)} out of the workspace`,
  ),
  'member.leave': plain('Members', 'Member left', 'left the workspace'),
  'account.password': plain('Members', 'Password changed', 'changed their password'),
  'account.email': plain('Members', 'Address changed', 'changed the address that they sign in with'),
  'workspace.create': kind(
    'Members',
    'Workspace created',
    z.object({ name: text }),
    ({ name }) => `created the workspace${name ? ` ${quoted(name, '')}` : ''}`,
  ),
  'workspace.delete': kind(
    'Members',
    'Workspace deleted',
    z.object({ name: text }),
    ({ name }) => `deleted the workspace${name ? ` ${quoted(name, '')}` : ''}`,
  ),
  'workspace.rename': kind(
    'Members',
    'Workspace renamed',
    z.object({ before: text, after: text }),
    (detail) =>
      `renamed the workspace from ${quoted(detail.before, 'its name')} to ${quoted(detail.after, 'another one')}`,
  ),
  'workspace.hand-over': kind(
    'Members',
    'Workspace handed over',
    z.object({ to: text }),
    ({ to }, { person }) => `handed the workspace over to ${person(to)}`,
  ),

  'model.connected': kind(
    'Models and prices',
    'Provider set up',
    z.object({ provider: z.string(), key: text }),
    ({ provider, key }) => `set up ${provider}${key === 'new' ? ' with a new key' : ''}`,
  ),
  'model.disconnected': kind(
    'Models and prices',
    'Provider removed',
    z.object({ provider: z.string() }),
    (detail) => `removed what was stored of ${detail.provider}`,
  ),
  'model.default': kind(
    'Models and prices',
    'Default model',
    z.object({ step: z.string(), model: z.string().nullable() }),
    ({ step: whose, model }) =>
      `set the model of ${whose === 'all' ? 'all steps' : step(whose)} to ${model ?? 'the default'}`,
  ),
  'limit.set': kind(
    'Models and prices',
    'Limit of spending',
    z.object({ whose: text, usdPerMonth: z.number().nullish(), tokensPerDay: z.number().nullish() }),
    ({ whose, usdPerMonth, tokensPerDay }) => {
      const said = [
        typeof usdPerMonth === 'number' && `$${usdPerMonth} a month`,
        typeof tokensPerDay === 'number' && `${tokensPerDay} tokens a day`,
      ].filter(Boolean)
      const of = whose === 'person' ? 'a limit of their own' : 'the limit of the workspace'
      return said.length > 0 ? `set ${of} to ${said.join(' and ')}` : `took ${of} away`
    },
  ),
  'figure.set': kind(
    'Models and prices',
    'Price or figure set',
    z.object({ key: z.string() }),
    ({ key }) => `set the figure ${key}`,
  ),
  'figure.reset': kind(
    'Models and prices',
    'Price or figure taken back',
    z.object({ key: z.string() }),
    ({ key }) => `took back what was set for ${key}`,
  ),

  'audit.export': kind(
    'Log',
    'Audit log exported',
    z.object({ format: text }),
    ({ format }) => `exported the audit log${format ? ` as ${format}` : ''}`,
  ),
} as const satisfies Record<string, Kind>

export type AuditKind = keyof typeof AUDIT_KINDS

export const isAuditKind = (name: string): name is AuditKind => Object.hasOwn(AUDIT_KINDS, name)

/** What was done, after the name of who did it. A kind that another release wrote is said by its name. */
export const auditWords = (name: string, detail: unknown, sees: Sees): string =>
  isAuditKind(name) ? AUDIT_KINDS[name].words(detail, sees) : `did what this release has no words for (${name})`
