/** Where Chromium is, and the flags it needs for the user at hand. */
export declare const chromiumPath: () => string | undefined
export declare const chromiumArgs: () => string[]
