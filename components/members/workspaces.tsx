import {
  chooseWorkspaceAction,
  createWorkspaceAction,
  deleteWorkspaceAction,
  leaveAction,
  renameWorkspaceAction,
} from '@/lib/members/actions'
import type { WorkspaceView } from '@/lib/members/schema'
import { Act } from './act'
import { LEAVING } from './member-row'

type Props = {
  workspaces: readonly WorkspaceView[]
  here: string
  name: string
  mayManage: boolean
  /** The first workspace of an installation stays. */
  isFirst: boolean
}

/** The workspaces that one is in, what can be done with the one of this page, and another one. */
export function Workspaces({ workspaces, here, name, mayManage, isFirst }: Props) {
  return (
    <>
      <section className="sheet tbx" aria-label="Workspaces">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Workspace</th>
              <th scope="col">Your role</th>
              <th scope="col">
                <span className="sr">Go there</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {workspaces.map((workspace) => (
              <tr key={workspace.id}>
                <th scope="row">{workspace.name}</th>
                <td data-label="Your role">{workspace.role}</td>
                <td>
                  {workspace.id === here ? (
                    'You are here'
                  ) : (
                    <Act
                      action={chooseWorkspaceAction}
                      given={{ workspaceId: workspace.id }}
                      submit="Open"
                      label={`Open ${workspace.name}`}
                      tone="quiet"
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Named action={createWorkspaceAction} label="Another workspace" submit="Create" value="" />
      </section>
      <h2>{name}</h2>
      <section className="sheet tbx" aria-label={`The workspace ${name}`}>
        {mayManage ? (
          <Named action={renameWorkspaceAction} label="Name of this workspace" submit="Rename" value={name} />
        ) : null}
        <p className="small soft">
          Leaving takes away your role here; what you wrote stays. Whoever alone owns a workspace hands it over first,
          under Members.
        </p>
        <Act action={leaveAction} submit={`Leave ${name}`} tone="quiet" asks={LEAVING} />
        {mayManage && !isFirst ? (
          <>
            <p className="small soft">A workspace without designs can be deleted, with its members and invitations.</p>
            <Act
              action={deleteWorkspaceAction}
              submit={`Delete ${name}`}
              tone="danger"
              asks="Nobody is in it any more, its invitations are closed, and it does not come back."
            />
          </>
        ) : null}
      </section>
    </>
  )
}

type NamedProps = { action: typeof renameWorkspaceAction; label: string; submit: string; value: string }

function Named({ action, label, submit, value }: NamedProps) {
  return (
    <Act action={action} submit={submit}>
      <label>
        {label}
        <span className="field wide">
          <input key={value} name="name" required maxLength={80} defaultValue={value} autoComplete="off" />
        </span>
      </label>
    </Act>
  )
}
