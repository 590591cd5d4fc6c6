import * as z from 'zod'
import { modelContexts, modelPrices } from './model-figures'

const hasNoUser = (text: string): boolean => {
  const { username, password } = new URL(text)
  return username === '' && password === ''
}
const address = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://', abort: true })
  // They could not be sent, and would be shown with the address.
  .refine(hasNoUser, 'must hold no user or password')
  .optional()
/** Scheme, host and port; what follows them is dropped, so that it can be compared with what a browser sends. */
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://', abort: true })
  .transform((text) => new URL(text).origin)
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )

/** What signing in needs, by variable. */
const FOR_ACCOUNTS = ['GROUNDPLAN_ORIGIN', 'GROUNDPLAN_SECRET'] as const

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
  /** Hosts inside the network that a workspace may name as the address of a webhook: `host:port`, commas between. */
  WEBHOOK_HOSTS: list,
  /** Dollars per million tokens of prompt and answer, `provider:model=in/out`: no workspace counts a model below them. */
  MODEL_PRICES: modelPrices,
  /** Tokens of prompt and answer together, `provider:model=tokens`, where a workspace has said none. */
  MODEL_CONTEXTS: modelContexts,
  /** Encrypts the keys that workspaces store; 32 bytes, base64 or hex. The start script makes one for its own database. */
  GROUNDPLAN_SECRET: z.string().min(32, 'must be 32 bytes, in base64 or hex: openssl rand -base64 32').optional(),
  /** `local`: one owner, this machine only, no sign-in. `accounts`: people sign in; needs the next one and a secret. */
  GROUNDPLAN_AUTH: z.enum(['local', 'accounts']).default('local'),
  /** The one address that people reach the app under where they sign in: `https://plans.example.com`. */
  GROUNDPLAN_ORIGIN: origin.optional(),
  /** How many proxies stand before the app and append to X-Forwarded-For; 0: what it says of an address is not believed. */
  GROUNDPLAN_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** `smtp://user:password@host:587`, `smtps://…:465`; unset: mail becomes files in `mail` of the data directory. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address that begins with smtp:// or smtps://' })
    .optional(),
  /** Whom mail is from. */
  MAIL_FROM: z.string().default('Groundplan <groundplan@localhost>'),
  /** The data directory of this installation. */
  GROUNDPLAN_DATA: z.string().default('.data'),
  /** An OpenID Connect provider to sign in with: all three, and what people know it as. */
  OIDC_ISSUER: address,
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(40).default('single sign-on'),
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
  if (parsed.success) return complete(parsed.data)
  const issue = parsed.error.issues[0]
  throw new Error(`Environment variable ${issue?.path.join('.')}: ${issue?.message}. See .env.example.`)
}

function complete(read: Env): Env {
  const missing = FOR_ACCOUNTS.find((name) => read.GROUNDPLAN_AUTH === 'accounts' && read[name] === undefined)
  if (missing === undefined) return read
  throw new Error(`Environment variable ${missing}: GROUNDPLAN_AUTH=accounts needs it. See .env.example.`)
}
