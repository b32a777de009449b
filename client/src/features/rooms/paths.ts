/** Where a break-out room is entered. */
export const breakoutPath = (sessionId: string, roomId: string): string => `/sessions/${sessionId}/rooms/${roomId}`;

/** The view of a session for a big screen. */
export const presentPath = (sessionId: string): string => `/sessions/${sessionId}/present`;
