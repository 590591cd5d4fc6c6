import * as z from 'zod'

const hasNoUser = (text: string): boolean => {
  const { username, password } = new URL(text)
  return username === '' && password === ''
}
const address = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://', abort: true })
  // They could not be sent, and would be shown with the address.
  .refine(hasNoUser, 'must hold no user or password')
  .optional()
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )

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
  /** Keys of hosted models. What is set here is the operator's and goes before what a workspace stores. */
  OPENAI_API_KEY: z.string().optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  GOOGLE_GENERATIVE_AI_API_KEY: z.string().optional(),
  AI_GATEWAY_API_KEY: z.string().optional(),
  COMPATIBLE_API_KEY: z.string().optional(),
  /** Addresses other than the providers' own; for an OpenAI-compatible server the only one there is. */
  OPENAI_BASE_URL: address,
  ANTHROPIC_BASE_URL: address,
  GOOGLE_BASE_URL: address,
  AI_GATEWAY_BASE_URL: address,
  COMPATIBLE_BASE_URL: address,
  OLLAMA_BASE_URL: address,
  /** Models to offer, separated by commas. */
  OPENAI_MODELS: list,
  ANTHROPIC_MODELS: list,
  GOOGLE_MODELS: list,
  AI_GATEWAY_MODELS: list,
  COMPATIBLE_MODELS: list,
  OLLAMA_MODELS: list,
  /** `chat` for servers that stand in for OpenAI and do not know its Responses API. */
  OPENAI_API: z.enum(['responses', 'chat']).default('responses'),
  /** Hosts inside the network that a workspace may name as the address of a model server: `host:port`, commas between. */
  MODEL_HOSTS: list,
  /** Encrypts the keys that workspaces store; 32 bytes, base64 or hex. The start script makes one for its own database. */
  GROUNDPLAN_SECRET: z.string().optional(),
  /** What everybody on this server together may spend on models: dollars in a month, tokens in a day (UTC). Unset: no limit. */
  GROUNDPLAN_USD_PER_MONTH: z.coerce.number().min(0).optional(),
  GROUNDPLAN_TOKENS_PER_DAY: z.coerce.number().int().min(0).optional(),
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
