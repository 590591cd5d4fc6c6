/**
 * Whose tries are counted together; the narrowest first, so that whoever is refused by their own uses up nothing that
 * others share.
 */
export const COUNTED_BY = ['linkAddress', 'address', 'person', 'account', 'link', 'workspace'] as const
export type CountedBy = (typeof COUNTED_BY)[number]

export type Limit = {
  readonly seconds: number
  /** At most so many within `seconds`; a bucket that is not named is not counted. */
  readonly most: Partial<Readonly<Record<CountedBy, number>>>
  /** What was refused: "You <did> too often." */
  readonly did: string
  /** What to do, beside waiting; what was written is with whoever wrote it. */
  readonly instead: string
}

/**
 * Every limit on how often something is done, in one place. `account`: the address that somebody signs in as, whoever
 * tries; `address`: the network that it comes from, where a proxy is told about (several people may share one); `link`: a
 * share link, and with the network; `person` and `workspace`: whoever is signed in (or a guest of a link), and where. None counts everybody
 * together, so that nobody can shut others out. What is used up otherwise is kept elsewhere: tokens and money in
 * lib/budgets, bytes in lib/http/body and lib/designs/file/bounds, runs that wait in lib/runs/quota.
 */
export const LIMITS = {
  signIn: {
    seconds: 15 * 60,
    most: { account: 10, address: 60 },
    did: 'tried to sign in',
    instead: 'A link by mail gets you in as well.',
  },
  mail: {
    seconds: 60 * 60,
    most: { account: 5, address: 30 },
    did: 'asked for mail',
    instead: 'The mails that were sent still work: look for the latest one.',
  },
  token: {
    seconds: 15 * 60,
    most: { address: 60 },
    did: 'tried links',
    instead: 'Open the latest link that you were sent.',
  },
  unlock: {
    seconds: 15 * 60,
    most: { link: 50, linkAddress: 10 },
    did: 'tried passwords of this link',
    instead: 'Ask whoever sent the link for its password.',
  },
  guest: {
    seconds: 60 * 60,
    most: { link: 60, linkAddress: 10 },
    did: 'gave names on this link',
    instead: 'What you wrote is still in its field.',
  },
  guestComment: {
    seconds: 60,
    most: { person: 5, link: 60, linkAddress: 20 },
    did: 'commented',
    instead: 'What you wrote is still in its field.',
  },
  invitation: {
    seconds: 60 * 60,
    most: { person: 60, workspace: 200 },
    did: 'sent invitations',
    instead: 'Those that were sent stay open.',
  },
  comment: { seconds: 60, most: { person: 30 }, did: 'commented', instead: 'What you wrote is still in its field.' },
  suggestion: {
    seconds: 60,
    most: { person: 60 },
    did: 'suggested changes',
    instead: 'What you wrote is still in its field.',
  },
  create: {
    seconds: 10 * 60,
    most: { person: 100, workspace: 400 },
    did: 'began designs',
    instead: 'Your brief is still in its field.',
  },
  import: {
    seconds: 10 * 60,
    most: { person: 60, workspace: 240 },
    did: 'imported files',
    instead: 'Nothing of this file was imported; the file is as it was.',
  },
  export: {
    seconds: 60,
    most: { person: 60, workspace: 300 },
    did: 'exported documents',
    instead: 'The document can be read on its page meanwhile.',
  },
  run: {
    seconds: 60,
    most: { person: 60, workspace: 240 },
    did: 'had steps drafted',
    instead: 'Steps that are being drafted go on.',
  },
  modelTest: {
    seconds: 10 * 60,
    most: { person: 30, workspace: 90 },
    did: 'tested models',
    instead: 'What the last test found is shown.',
  },
} as const satisfies Record<string, Limit>

export type LimitKind = keyof typeof LIMITS
