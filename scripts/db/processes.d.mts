/** A port of the loopback address that nobody listens on. */
export declare const freePort: () => Promise<number>
export declare const isAlive: (pid: number) => boolean
