import type { Metadata, Viewport } from 'next'
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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
