// What it costs that people sign in: the check of every request, a sign-in with argon2id, and one that is refused.
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { root } from '../scripts/db/location.mjs'
import { outputOf } from './child.mjs'
import { heading, line } from './table.mjs'

export async function authentication(aims) {
  const register = pathToFileURL(path.join(root, 'scripts/register.mjs')).href
  const measured = ['--import', register, 'bench/auth-measured.ts']
  const output = await outputOf(['scripts/with-db.mjs', '--scratch', process.execPath, ...measured])
  const found = JSON.parse(output.trim().split('\n').at(-1))
  heading(`Signing in, on ${found.processors} processors; medians, 8 at once where it is a rate`)
  line('the check of a request: session, membership, design', found.checked, 'ms')
  line('  in round trips to the database', found.checked / found.roundTrip, 'times', aims.roundTrips)
  line('a password verified (argon2id, 19 MiB, 2 passes)', found.verified, 'ms')
  line('a sign-in, all of it', found.signedIn, 'ms')
  line('  against its password alone', found.signedIn / found.verified, 'times', aims.signIn)
  line('sign-ins a second', found.signIns, '/s')
  line(
    '  passwords a second against it, the limit that argon2id sets',
    found.verifications / found.signIns,
    'times',
    aims.rate,
  )
  line('the check of a request while 8 sign in', found.meanwhile, 'ms')
  line('  against an idle server', found.meanwhile / found.checked, 'times', aims.meanwhile)
  line('a try that the limit refuses, against a sign-in', found.refused / found.signedIn, 'times', aims.refused)
}
