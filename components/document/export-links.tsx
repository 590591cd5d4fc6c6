import { EXPORTS } from '@/lib/export/registry'

/** Every form that the document can be taken out in, and the design itself as a file. */
export function ExportLinks({ designId }: { designId: string }) {
  return (
    <>
      {EXPORTS.map((form) => (
        <a key={form.id} href={`/api/designs/${designId}/export/${form.id}`} download>
          {form.title}
        </a>
      ))}
      <a href={`/api/designs/${designId}/file`} download>
        Design file, to import elsewhere
      </a>
    </>
  )
}
