import type { Device } from './save-device'
import type { Words } from './save-record'

/** What is to be done on the device for one record: words, or null where it is to go. */
type Slot = { wanted: Words | null | undefined; isBusy: boolean; failed: Words | null | undefined }

/**
 * Brings records to the device, one writing of each at a time: however slow it is, the last that was wanted is what
 * stands there in the end. What failed is tried again.
 */
export class Keeper {
  private readonly device: Pick<Device, 'put' | 'drop'>
  private readonly settled: (words: Words, isKept: boolean) => void
  private readonly slots = new Map<string, Slot>()

  constructor(device: Pick<Device, 'put' | 'drop'>, settled: (words: Words, isKept: boolean) => void) {
    this.device = device
    this.settled = settled
  }

  put(words: Words): void {
    this.want(words.id, words)
  }

  drop(id: string): void {
    this.want(id, null)
  }

  /** Once more what the device could not do. */
  again(): void {
    for (const [id, { failed }] of this.slots) if (failed !== undefined) this.want(id, failed)
  }

  /** Words that are not known to be on the device. */
  pending(): Words[] {
    return [...this.slots.values()].flatMap(({ wanted, failed }) => wanted ?? failed ?? [])
  }

  private want(id: string, wanted: Words | null): void {
    const slot = this.slots.get(id) ?? { wanted: undefined, isBusy: false, failed: undefined }
    this.slots.set(id, slot)
    slot.wanted = wanted
    slot.failed = undefined
    if (!slot.isBusy) void this.work(id, slot)
  }

  private async work(id: string, slot: Slot): Promise<void> {
    slot.isBusy = true
    let hasFreed = false
    for (let wanted = slot.wanted; wanted !== undefined; wanted = slot.wanted) {
      const isDone = wanted ? await this.device.put(wanted) : await this.device.drop(id)
      if (slot.wanted === wanted) slot.wanted = undefined
      if (!isDone && slot.wanted === undefined) slot.failed = wanted
      if (wanted) this.settled(wanted, isDone)
      else hasFreed = isDone
    }
    slot.isBusy = false
    if (slot.failed === undefined) this.slots.delete(id)
    // There may be room now for what the device could not keep.
    if (hasFreed) this.again()
  }
}
