const mark = 'reloaded-for-new-files';

/**
 * After a new version was put online, the files of the old one are gone: a page opened before reloads itself when it needs
 * one of them. Only once in a while, so that a missing file never makes it reload for ever; drafts are kept meanwhile. A
 * file that did not come for want of a connection is no reason: the page is all the reader has then.
 */
export function reloadOnceWhenFilesAreGone(): void {
  addEventListener('vite:preloadError', () => {
    void isOutdated().then((outdated) => {
      const last = Number(sessionStorage.getItem(mark) ?? 0);
      if (!outdated || Date.now() - last < 60_000) return;
      sessionStorage.setItem(mark, String(Date.now()));
      location.reload();
    });
  });
}

/** Whether the server no longer has the script this page began with. */
async function isOutdated(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const answer = script && (await fetch(script.src, { method: 'HEAD', cache: 'no-store' }).catch(() => null));
  return answer?.status === 404;
}
