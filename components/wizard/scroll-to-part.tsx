'use client'

import { useEffect } from 'react'

/** Goes to the part that the address names: while the page still loads, neither browser nor router finds it. */
export function ScrollToPart() {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1))
    if (id !== '') document.getElementById(id)?.scrollIntoView()
  }, [])
  return null
}
