import type { DesignScope } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import type { StepId } from '@/lib/facts/fact'
import { type Edited, editFieldIn } from './edit'
import { acceptStepIn, type Decided, decideProposalIn } from './proposal'
import type { EditFieldBody, ProposalBody } from './schema'

/** Stores one field as a person wrote it; see edit.ts. `baseRev`: the revision that the person looked at. */
export const editField = (scope: DesignScope, id: StepId, baseRev: number, edit: EditFieldBody): Promise<Edited> =>
  transaction((tx) => editFieldIn(tx, scope, id, baseRev, edit))

/** Accepts or dismisses a proposal, whole or piece by piece; see proposal.ts. */
export const decideProposal = (scope: DesignScope, id: StepId, decision: ProposalBody): Promise<Decided> =>
  transaction((tx) => decideProposalIn(tx, scope, id, decision))

/** Accepts a step as it stands at `baseRev`; `conflict` where it was changed meanwhile. */
export const acceptStep = (scope: DesignScope, id: StepId, baseRev: number): Promise<{ rev: number }> =>
  transaction((tx) => acceptStepIn(tx, scope, id, baseRev))
