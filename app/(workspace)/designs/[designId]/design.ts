import { notFound } from 'next/navigation'
import { cache } from 'react'
import { loadDesign } from '@/lib/designs/loaders'
import { AppError } from '@/lib/errors'

/** The design of this request: layout and page ask once. Unknown ids give the 404 page. */
export const designOf = cache(async (designId: string) => {
  try {
    return await loadDesign(designId)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
})
