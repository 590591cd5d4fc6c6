type Source = {
  get(
    address: string,
  ): Promise<{ text(): Promise<string>; arrayBuffer(): Promise<Uint8Array<ArrayBuffer> | ArrayBuffer> }>
}
/** Kilobytes (1,000 bytes) of JavaScript, gzipped file by file: all of a page's, and what the framework has no part in. */
export function firstLoad(app: Source, route: string): Promise<{ all: number; own: number }>
