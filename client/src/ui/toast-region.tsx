import { useEffect, useRef, useState } from 'react';
import { useT } from '../lib/i18n';
import { dismissToast, type Toast, undoToast, useToasts } from '../lib/toasts';
import { Button } from './button';
import { KeyHint } from './key-hint';

/** Where toasts appear; once on every page. */
export function ToastRegion() {
  const t = useT();
  const toasts = useToasts();
  return (
    <section className="toast-region" aria-label={t('ui.toasts')} aria-live="polite">
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

/** Time runs only while nobody points at the toast or is inside it. */
function ToastItem({ toast }: { toast: Toast }) {
  const t = useT();
  const left = useRef(toast.seconds * 1000);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return undefined;
    const from = performance.now();
    const timer = setTimeout(() => dismissToast(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      // Never gone from under a hand that only just let go.
      left.current = Math.max(left.current - (performance.now() - from), 1500);
    };
  }, [held, toast.id]);

  const hold = { onPointerEnter: () => setHeld(true), onFocus: () => setHeld(true) };
  const release = { onPointerLeave: () => setHeld(false), onBlur: () => setHeld(false) };
  return (
    <div className="toast" {...hold} {...release}>
      <p>{toast.text}</p>
      {toast.undo && (
        <Button icon="return" small onClick={() => undoToast(toast.id)}>
          {toast.undo.label}
          {toast.undo.key && <KeyHint keys={toast.undo.key} />}
        </Button>
      )}
      <Button icon="close" iconOnly small onClick={() => dismissToast(toast.id)}>
        {t('ui.dismiss')}
      </Button>
    </div>
  );
}
