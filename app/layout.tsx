import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Groundplan', template: '%s · Groundplan' },
  description: 'From a paragraph about a machine-learning project to an architecture document, step by step.',
  icons: { icon: '/mark.svg' },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfdfb' },
    { media: '(prefers-color-scheme: dark)', color: '#161c19' },
  ],
}

/** Rendered for each request: the scripts of a page made at build time would lack the answer's nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
