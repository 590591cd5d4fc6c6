import { bisect } from './bisect'

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

/** Quantile q of the time in system of M/M/c, in seconds; lambda < c·mu. */
export function sojournQuantile(lambda: number, mu: number, c: number, q: number): number {
  const theta = c * mu - lambda
  const pWait = erlangC(lambda / mu, c)
  const wait = pWait > 1 - q ? Math.log(pWait / (1 - q)) / theta : 0
  const high = wait + (Math.log(1 / (1 - q)) + 50) * (1 / mu + 1 / theta)
  return bisect((t) => 1 - q - sojournTail(t, mu, theta, pWait), 0, high)
}

/** Smallest number of servers with a quantile of at most `limit`, or null above `most`. The quantile falls with each. */
export function serversFor(lambda: number, mu: number, q: number, limit: number, most: number): number | null {
  const holds = (c: number) => sojournQuantile(lambda, mu, c, q) <= limit
  let lo = Math.floor(lambda / mu) + 1
  if (lo > most) return null
  if (holds(lo)) return lo
  let step = 1
  while (!holds(Math.min(most, lo + step))) {
    if (lo + step >= most) return null
    lo += step
    step *= 2
  }
  let hi = Math.min(most, lo + step)
  while (hi - lo > 1) {
    const mid = Math.floor((lo + hi) / 2)
    if (holds(mid)) hi = mid
    else lo = mid
  }
  return hi
}
