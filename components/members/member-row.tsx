import { changeRoleAction, handOverAction, leaveAction, removeAction } from '@/lib/members/actions'
import type { MemberView } from '@/lib/members/schema'
import { Act } from './act'
import { RoleSelect } from './role-select'

/** Somebody in the workspace, and what can be done about them. */
export function MemberRow({ member, mayManage }: { member: MemberView; mayManage: boolean }) {
  const { id, name, email, role, isSelf } = member
  const given = { userId: id }
  return (
    <tr>
      <th scope="row">
        {name}
        {isSelf ? ' (you)' : ''}
        {email === null ? null : <div className="small soft">{email}</div>}
      </th>
      <td data-label="Role">
        {mayManage && !isSelf ? (
          <Act
            action={changeRoleAction}
            given={given}
            submit="Change"
            label={`Change the role of ${name}`}
            tone="quiet"
          >
            <RoleSelect key={role} label={`Role of ${name}`} chosen={role} />
          </Act>
        ) : (
          role
        )}
      </td>
      <td>
        <div className="row">
          {isSelf ? <Act action={leaveAction} submit="Leave" label="Leave this workspace" tone="quiet" /> : null}
          {mayManage && !isSelf ? (
            <>
              <Act
                action={handOverAction}
                given={given}
                submit="Hand over"
                label={`Hand over to ${name}`}
                tone="quiet"
              />
              <Act action={removeAction} given={given} submit="Take out" label={`Take out ${name}`} tone="danger" />
            </>
          ) : null}
        </div>
      </td>
    </tr>
  )
}
