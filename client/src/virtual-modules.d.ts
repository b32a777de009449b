declare module 'virtual:messages' {
  import type { Messages } from '@lingui/core';

  interface MessageModule {
    messages: Messages;
  }
  /** Loaders of compiled catalogues by language and feature; in the renderer they answer at once. */
  export const catalogues: Record<string, Record<string, () => MessageModule | Promise<MessageModule>>>;
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
