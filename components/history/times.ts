/** In the time zone of the server: that of the person, where the app runs on their machine. */
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' })
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

export const clockText = (at: Date): string => clock.format(at)
export const dayText = (at: Date): string => day.format(at)
export const momentText = (at: Date): string => moment.format(at)
