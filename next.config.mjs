/** On every answer, also on static files; the content security policy needs a nonce and is set in proxy.ts. */
const SECURITY = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()',
  },
]

/**
 * The policy of a worker is the one its script came with. The one that reads a person's file (components/profile) may
 * compile the engine and connect to nothing: not even a fault in it could send a row (docs/decisions/0018).
 */
const WORKER = [
  {
    key: 'Content-Security-Policy',
    value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src blob:",
  },
]

/** Under a share link nothing is indexed or kept, and no referrer leaves (SHARED_HEADERS of lib/http). */
const SHARED = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Cache-Control', value: 'private, no-store' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // A lock file further up must not move the project's root.
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: { '@codemirror/lang-html': './components/wizard/prose-no-html.ts' },
  },
  serverExternalPackages: ['pg', 'pino'],
  // Without it a refresh that finds no server leaves the page for the browser's error page; with it, it waits.
  experimental: { useOffline: true },
  // Checked by `npm run verify`; a person's first start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  // A page has its title from the first byte: without this it comes later in the stream, and readers aloud miss it.
  htmlLimitedBots: /.*/,
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: SECURITY },
      { source: '/s/:path*', headers: SHARED },
      ...(process.env.NODE_ENV === 'production' ? [{ source: '/_next/static/chunks/:path*', headers: WORKER }] : []),
    ]),
}
