import { signOutAction } from '@/lib/account/actions'
import { chooseWorkspaceAction, createWorkspaceAction, renameWorkspaceAction } from '@/lib/members/actions'
import type { WorkspaceView } from '@/lib/members/schema'
import { Act } from './act'

type Props = { workspaces: readonly WorkspaceView[]; here: string; name: string; mayManage: boolean }

/** The workspaces that one is in, another one, and the way out. */
export function Workspaces({ workspaces, here, name, mayManage }: Props) {
  return (
    <>
      <h2>Workspaces</h2>
      <section className="sheet tbx" aria-label="Workspaces">
        <table className="stack">
          <tbody>
            {workspaces.map((workspace) => (
              <tr key={workspace.id}>
                <th scope="row">{workspace.name}</th>
                <td data-label="Role">{workspace.role}</td>
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
        {mayManage ? (
          <Named action={renameWorkspaceAction} label="Name of this workspace" submit="Rename" value={name} />
        ) : null}
        <Named action={createWorkspaceAction} label="Another workspace" submit="Create" value="" />
      </section>
      <form action={signOutAction}>
        <button type="submit" className="btn">
          Sign out
        </button>
      </form>
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
