'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { SignOut } from '@/components/account/sign-out'
import { Icon } from '@/components/ui/icon'
import { chooseWorkspaceAction } from '@/lib/members/actions'
import type { MemberAnswer, Viewer, WorkspaceView } from '@/lib/members/schema'

type Props = { account: NonNullable<Viewer['account']>; here: string }

export function AccountPanel({ account: { name, email, workspaces }, here }: Props) {
  return (
    <>
      <p>
        <b className="m">{name}</b>
        <br />
        <span className="small soft">{email}</span>
      </p>
      <h2 className="small faint">Workspaces</h2>
      <ul className="plain">
        {workspaces.map((workspace) => (
          <li key={workspace.id}>
            {workspace.id === here ? <Here workspace={workspace} /> : <Choose workspace={workspace} />}
          </li>
        ))}
      </ul>
      <ul className="plain account-links">
        <li>
          <Link href="/inbox" prefetch={false}>
            Inbox
          </Link>
        </li>
        <li>
          <Link href="/settings/workspaces" prefetch={false}>
            New workspace…
          </Link>
        </li>
        <li>
          <Link href="/settings/members" prefetch={false}>
            Members
          </Link>
        </li>
        <li>
          <Link href="/settings/account" prefetch={false}>
            Your account
          </Link>
        </li>
      </ul>
      <SignOut isSmall />
    </>
  )
}

function Here({ workspace: { name, role } }: { workspace: WorkspaceView }) {
  return (
    <p className="account-row" aria-current="true">
      <Icon name="check" size={13} />
      <span>{name}</span>
      <span className="small faint push">{role}</span>
    </p>
  )
}

const IDLE: MemberAnswer = { status: 'idle' }

function Choose({ workspace: { id, name, role } }: { workspace: WorkspaceView }) {
  const [answer, send, pending] = useActionState(chooseWorkspaceAction, IDLE)
  return (
    <form action={send} aria-busy={pending}>
      <input type="hidden" name="workspaceId" value={id} />
      <button type="submit" className="account-row" aria-disabled={pending} aria-label={`Go to ${name}, as ${role}`}>
        <span>{name}</span>
        <span className="small faint push">{role}</span>
      </button>
      {answer.status === 'refused' ? (
        <p role="alert" className="small sev error">
          {answer.message}
        </p>
      ) : null}
    </form>
  )
}
