// One line a measure: what was measured, the aim, how much of it is used up.
const number = (value) => value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0)

const row = (name, value, unit, aim, ratio, verdict) =>
  [name.padEnd(62), value.padStart(8), unit.padEnd(8), aim.padStart(7), ratio.padStart(7), verdict].join('  ').trimEnd()

const over = []

export const header = () => console.log(row('measure', 'value', 'unit', 'aim', 'of it', ''))

/** `aim`: the most it should be; without one the figure stands by itself. */
export function line(name, value, unit, aim) {
  if (aim === undefined) return console.log(row(name, number(value), unit, '-', '-', ''))
  const verdict = value > aim ? 'OVER' : 'ok'
  if (value > aim) over.push(name.trim())
  console.log(row(name, number(value), unit, number(aim), number(value / aim), verdict))
}

export const heading = (text) => console.log(`\n${text}`)

/** Names of what was over its aim. */
export const overAim = () => over
