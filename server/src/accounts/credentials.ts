/** What a request or a socket's handshake carries. */
export interface Presented {
  cookies: Record<string, string | undefined>;
  headers: Record<string, string | string[] | undefined>;
  /** Set when the session shown has ended; `SessionGuard` decides what that means. */
  endedSession?: boolean;
  /** Set when the receipt code in the cookie opens nothing. */
  uselessReceipt?: boolean;
}

/** The API token of `Authorization: Bearer …`, or null. */
export function bearerToken({ headers }: Presented): string | null {
  const header = headers.authorization;
  return typeof header === 'string' ? (/^Bearer (\S+)$/i.exec(header)?.[1] ?? '') : null;
}

/** The receipt code of a header or of the cookie, or null. */
export function presentedReceipt({ cookies, headers }: Presented): string | null {
  const header = headers[receiptHeader];
  return (typeof header === 'string' ? header : cookies[receiptCookie]) ?? null;
}

export const receiptCookie = 'receipt';
export const receiptHeader = 'receipt-code';

/** Name of the session cookie; browsers hold a `__Host-` cookie to this host and to HTTPS. */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-session' : 'session');
