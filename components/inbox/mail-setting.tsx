import { setMailModeAction } from '@/lib/notifications/actions'
import { MAIL_MODES, type MailMode, mailModeSchema } from '@/lib/notifications/schema'
import { InboxAct } from './inbox-act'

const MODES = mailModeSchema.options

/** Which of it comes by mail: for all workspaces that somebody is in. */
export function MailSetting({ mode }: { mode: MailMode }) {
  return (
    <section aria-labelledby="mail" className="ib-mail">
      <div className="sech">
        <h2 id="mail" tabIndex={-1}>
          By mail
        </h2>
      </div>
      <div className="sheet ib-none">
        <InboxAct action={setMailModeAction} submit="Save" label="Save which mails I get">
          <label className="small">
            Mails that I get
            <select key={mode} className="select" name="mode" defaultValue={mode}>
              {MODES.map((one) => (
                <option key={one} value={one}>
                  {MAIL_MODES[one]}
                </option>
              ))}
            </select>
          </label>
        </InboxAct>
        <p className="small soft">
          A mail quotes a comment’s first words at most, and holds only what you may still see as it is sent. What was
          read here meanwhile is left out.
        </p>
      </div>
    </section>
  )
}
