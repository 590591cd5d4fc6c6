import { notFound } from 'next/navigation'
import { cache } from 'react'
import { loadDesign } from '@/lib/designs/loaders'
import { AppError } from '@/lib/errors'
import { loadStanding } from '@/lib/reviews/loaders'

/** The design of this request, or undefined where there is none: layout, page and title ask once. */
export const findDesign = cache(async (designId: string) => {
  try {
    return await loadDesign(designId)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return undefined
    throw error
  }
})

/** Unknown ids give the 404 page. */
export async function designOf(designId: string) {
  return (await findDesign(designId)) ?? notFound()
}

/** How it stands in its reviews, and who approved it. */
export const standingOf = cache(async (designId: string) => loadStanding(await designOf(designId)))
