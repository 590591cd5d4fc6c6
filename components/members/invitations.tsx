import { inviteAction, resendAction, revokeAction } from '@/lib/members/actions'
import { INVITATION_DAYS, type InvitationView } from '@/lib/members/schema'
import { Act } from './act'
import { RoleSelect } from './role-select'

/** Who is invited, and a form that invites. */
export function Invitations({ invitations }: { invitations: readonly InvitationView[] }) {
  return (
    <>
      <h2>Invitations</h2>
      <p className="soft">
        A link is mailed that works once, for that address, within {INVITATION_DAYS} days. It makes an account where
        there is none.
      </p>
      <section className="sheet tbx" aria-label="Invitations">
        <Act action={inviteAction} submit="Invite" tone="primary">
          <label>
            E-mail
            <span className="field wide">
              <input name="email" type="email" required maxLength={254} autoComplete="off" />
            </span>
          </label>
          <RoleSelect label="Role of who is invited" />
        </Act>
        {invitations.length === 0 ? null : (
          <table className="stack">
            <thead>
              <tr>
                <th scope="col">Address</th>
                <th scope="col">Role</th>
                <th scope="col">Invited by</th>
                <th scope="col">
                  <span className="sr">Change</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {invitations.map(({ id, email, role, inviter, isExpired }) => (
                <tr key={id}>
                  <th scope="row">{email}</th>
                  <td data-label="Role">{role}</td>
                  <td data-label="Invited by">
                    {inviter}
                    {isExpired ? ', expired' : ''}
                  </td>
                  <td>
                    <div className="row">
                      <Act
                        action={resendAction}
                        given={{ id }}
                        submit="Send again"
                        label={`Send again to ${email}`}
                        tone="quiet"
                      />
                      <Act
                        action={revokeAction}
                        given={{ id }}
                        submit="Revoke"
                        label={`Revoke for ${email}`}
                        tone="danger"
                      />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}
