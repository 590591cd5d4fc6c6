import * as z from 'zod'

/**
 * The one place that reads the environment on the server. Every variable is documented here and in `.env.example`;
 * "not set" is always a supported state.
 */
const schema = z.object({
  /** A PostgreSQL server of yours; without it the embedded one is started and this is set by the start script. */
  DATABASE_URL: z.string().optional(),
  /** The port of the app. */
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Silence the log below this level. */
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Slows the built-in advisor down to so many characters a second, to watch it draft; unset: as fast as it can. */
  ADVISOR_CHARS_PER_SECOND: z.coerce.number().int().min(100).optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
})

export type Env = z.infer<typeof schema>

/** Parsed at each call, so that importing this module during a build asks for nothing. */
export function env(): Env {
  // `NAME=` in a shell or an .env file means "not set" to whoever writes it.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Error(`Environment variable ${issue?.path.join('.')}: ${issue?.message}. See .env.example.`)
}
