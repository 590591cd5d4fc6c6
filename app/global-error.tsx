'use client'

import './globals.css'
import ErrorPage, { type ErrorProps } from './error'

/** In place of the whole document, where its frame could not be drawn. */
export default function GlobalErrorPage(props: ErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Groundplan</title>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
