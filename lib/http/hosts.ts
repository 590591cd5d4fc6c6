const LOCAL = ['127.0.0.1', 'localhost', '[::1]']

/**
 * True where `host` (the Host header) names this machine and our own port. A page elsewhere whose name was
 * re-pointed to 127.0.0.1 (DNS rebinding) still sends its own name.
 */
export function isOwnHost(host: string | null, port: number): boolean {
  const match = /^(\[[0-9a-f:]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(host ?? '')
  const [, name = '', given = '80'] = match ?? []
  return LOCAL.includes(name.toLowerCase()) && Number(given) === port
}
