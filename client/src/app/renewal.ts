const mark = 'reloaded-for-new-files';

/**
 * After a new version was put online, the files of the old one are gone: a page opened before reloads itself when it needs
 * one of them. Only once in a while, so that a missing file never makes it reload for ever; drafts are kept meanwhile.
 */
export function reloadOnceWhenFilesAreGone(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(mark) ?? 0);
    if (Date.now() - last < 60_000) return;
    sessionStorage.setItem(mark, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
