/** Someone who has joined a session. */
export interface ParticipantFacts {
  id: string;
  name: string;
  /** Stakeholder type, if they told. */
  type: string | null;
  breakoutId: string | null;
  mutedAt: Date | null;
  removedAt: Date | null;
  /** Why they were muted or removed. */
  reason: string | null;
}
