// zod tries whether code may be made from text. No policy of ours lets it, and each try is reported as a violation.
declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined
}
Object.assign((globalThis.__zod_globalConfig ??= {}), { jitless: true })

export {}
