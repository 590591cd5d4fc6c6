import { ROLES, type Role } from '@/lib/auth/schema'
import { ROLE_WORDS } from '@/lib/members/schema'

/** A role, each with what it may. */
export function RoleSelect({ label, chosen = 'editor' }: { label: string; chosen?: Role }) {
  return (
    <select className="select" name="role" defaultValue={chosen} aria-label={label}>
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {role}: {ROLE_WORDS[role]}
        </option>
      ))}
    </select>
  )
}
