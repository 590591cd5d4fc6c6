import { changeRoleAction, handOverAction, leaveAction, removeAction, setReviewsAction } from '@/lib/members/actions'
import { mayDo } from '@/lib/auth/schema'
import { REVIEW_ROLE_NAMES, REVIEW_ROLES } from '@/lib/reviews/schema'
import type { MemberView } from '@/lib/members/schema'
import { Act } from './act'
import { RoleSelect } from './role-select'

/** What comes of leaving a workspace. */
export const LEAVING =
  'You see nothing of this workspace any more, until somebody invites you again. What you wrote stays; open invitations that you sent are closed.'

/** Somebody in the workspace, and what can be done about them. */
export function MemberRow({ member, mayManage }: { member: MemberView; mayManage: boolean }) {
  const { id, name, email, role, reviews, isSelf } = member
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
      <td data-label="Speaks for">
        {mayManage && mayDo(role, 'review.decide') ? (
          <Act action={setReviewsAction} given={given} submit="Set" label={`Set what ${name} speaks for`} tone="quiet">
            {REVIEW_ROLES.map((one) => (
              <label key={one} className="small row">
                <input type="checkbox" name={one} defaultChecked={reviews.includes(one)} />
                {REVIEW_ROLE_NAMES[one]}
              </label>
            ))}
          </Act>
        ) : (
          reviews.map((one) => REVIEW_ROLE_NAMES[one]).join(', ')
        )}
      </td>
      <td>
        <div className="row">
          {isSelf ? (
            <Act action={leaveAction} submit="Leave" label="Leave this workspace" tone="quiet" asks={LEAVING} />
          ) : null}
          {mayManage && !isSelf ? (
            <>
              <Act
                action={handOverAction}
                given={given}
                submit="Hand over"
                label={`Hand over to ${name}`}
                tone="quiet"
                asks={`${name} owns this workspace then, and you are an admin. Only ${name} can undo it. Open invitations that you sent are closed.`}
              />
              <Act
                action={removeAction}
                given={given}
                submit="Take out"
                label={`Take out ${name}`}
                tone="danger"
                asks={`${name} sees nothing of this workspace any more, until somebody invites them again. What they wrote stays; open invitations that they sent are closed.`}
              />
            </>
          ) : null}
        </div>
      </td>
    </tr>
  )
}
