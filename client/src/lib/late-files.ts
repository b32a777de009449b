const files: Promise<unknown>[] = [];

/** Has the server wait for a file that a browser fetches after its page: what is rendered in one go cannot wait for it. */
export function beforeRendering(file: Promise<unknown>): void {
  files.push(file);
}

/** When every such file of the pages loaded so far is there. */
export const lateFiles = (): Promise<unknown> => Promise.all(files);
