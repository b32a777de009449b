declare module 'virtual:messages' {
  import type { Messages } from '@lingui/core';

  /** Compiled catalogues by `language/feature`: all of them in the renderer, none in the browser. */
  export const catalogues: Record<string, Messages>;
}

declare module 'virtual:client-manifest' {
  interface ManifestEntry {
    file: string;
    css?: string[];
    imports?: string[];
    dynamicImports?: string[];
    isEntry?: boolean;
  }
  /** Files of the browser build by source file; empty while developing. */
  export const manifest: Record<string, ManifestEntry>;
}
