import * as z from 'zod'
import { type TableEntry, tableEntrySchema } from '../table-entry'
import { HARDWARE_FIELD_IDS, HARDWARE_FIELDS, type HardwareField } from './fields'
import { HARDWARE } from './registry'

/** Where a figure of hardware stands in the table: `nvidia_l4.memoryGB`. */
export const hardwareKey = (id: string, field: HardwareField): string => `${id}.${field}`

/** The figures of hardware that a design is drafted with. Travels with the run, like the prices. */
export const hardwareTableSchema = z.record(z.string(), tableEntrySchema)
export type HardwareTable = Readonly<Record<string, TableEntry>>

export const DEFAULT_HARDWARE: HardwareTable = Object.fromEntries(
  HARDWARE.flatMap(({ id, name, specs }) =>
    HARDWARE_FIELD_IDS.map((field): [string, TableEntry] => {
      const { value, source, assumption, note } = specs[field]
      const { label, unit } = HARDWARE_FIELDS[field]
      return [
        hardwareKey(id, field),
        { name: `${name}: ${label.toLowerCase()}`, value, unit, source, assumption, note },
      ]
    }),
  ),
)
