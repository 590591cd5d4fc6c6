/** Parallel tracks in a channel: a line takes the first one where nothing else runs along its stretch. */
export class Tracks {
  private readonly taken = new Map<number, (readonly [number, number])[][]>()

  take(channel: number, a: number, b: number): number {
    const stretch = [Math.min(a, b) - 6, Math.max(a, b) + 6] as const
    const tracks = this.taken.get(channel) ?? []
    this.taken.set(channel, tracks)
    const free = tracks.findIndex((lines) => lines.every(([from, to]) => to < stretch[0] || from > stretch[1]))
    const track = free === -1 ? tracks.length : free
    const lines = tracks[track] ?? []
    lines.push(stretch)
    tracks[track] = lines
    return track
  }

  count(channel: number): number {
    return this.taken.get(channel)?.length ?? 0
  }
}
