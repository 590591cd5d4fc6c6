/** Chance that an arrival waits, for `load` erlangs on c servers, load < c (recursion of Erlang B). */
export function erlangC(load: number, c: number): number {
  let blocked = 1
  for (let k = 1; k <= c; k++) blocked = (load * blocked) / (k + load * blocked)
  return blocked / (1 - (load / c) * (1 - blocked))
}

/** P(time in system > t) of M/M/c; theta = cμ − λ. The two rates may coincide. */
export function sojournTail(t: number, mu: number, theta: number, pWait: number): number {
  const gap = (mu - theta) * t
  const spread =
    Math.abs(gap) < 1e-6
      ? t * Math.exp(-mu * t) * (1 + gap / 2)
      : (Math.exp(-theta * t) - Math.exp(-mu * t)) / (mu - theta)
  return Math.exp(-mu * t) + pWait * mu * spread
}
