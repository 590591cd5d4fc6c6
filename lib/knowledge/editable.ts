import type { Figure } from './entry'
import { HARDWARE_FIELD_IDS } from './hardware/fields'
import { HARDWARE } from './hardware/registry'
import { hardwareKey } from './hardware/table'
import { PRICES } from './prices/registry'
import { isExchangeUnit } from './prices/units'

/** A figure that a workspace may set for itself. */
export type Editable = {
  /** `price:g5.xlarge`, `hardware:nvidia_l4.memoryGB`. */
  readonly key: string
  readonly kind: 'price' | 'hardware'
  /** Id of the entry it belongs to. */
  readonly entry: string
  readonly name: string
  readonly figure: Figure
  /** May be 0, with the source that says so. */
  readonly mayBeFree: boolean
}

/** Every such figure with its default, in the order of the registries. */
export const EDITABLES: readonly Editable[] = [
  ...PRICES.map(
    ({ id, name, price }): Editable => ({
      key: `price:${id}`,
      kind: 'price',
      entry: id,
      name,
      figure: price,
      mayBeFree: !isExchangeUnit(price.unit),
    }),
  ),
  ...HARDWARE.flatMap(({ id, name, specs }) =>
    HARDWARE_FIELD_IDS.map(
      (field): Editable => ({
        key: `hardware:${hardwareKey(id, field)}`,
        kind: 'hardware',
        entry: id,
        name,
        figure: specs[field],
        mayBeFree: false,
      }),
    ),
  ),
]

/** Values by key, as a workspace has them; null where it says that there is none. */
export type Figures = ReadonlyMap<string, number | null>
export const DEFAULT_FIGURES: Figures = new Map(EDITABLES.map(({ key, figure }) => [key, figure.value]))

const byKey = new Map(EDITABLES.map((editable) => [editable.key, editable]))
export const findEditable = (key: string): Editable | undefined => byKey.get(key)
