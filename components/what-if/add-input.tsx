'use client'

import { usePathname, useRouter } from 'next/navigation'
import type { WhatIfView } from './what-if-view'

/** Shows a row for one more input. The address holds which, so that a reload shows it again. */
export function AddInput({ groups, asked }: { groups: WhatIfView['addable']; asked: readonly string[] }) {
  const router = useRouter()
  const path = usePathname()
  const show = (input: string) => {
    const search = new URLSearchParams([...asked, input].map((one) => ['input', one]))
    router.replace(`${path}?${search}`, { scroll: false })
  }
  return (
    <select
      className="select wi-add"
      aria-label="Change another input"
      value=""
      onChange={(event) => show(event.target.value)}
    >
      <option value="" disabled>
        Change another input…
      </option>
      {groups.map((group) => (
        <optgroup key={group.step} label={group.step}>
          {group.options.map((option) => (
            <option key={option.path} value={option.path}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
