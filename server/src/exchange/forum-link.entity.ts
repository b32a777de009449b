import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ForumLinkState } from '../../../shared/exchange.js';

/** A forum names the one it feeds. */
@Entity('forum_link')
export class ForumLink {
  @PrimaryColumn({ name: 'child_space_id', type: 'uuid' })
  childSpaceId!: string;

  @Column({ name: 'parent_space_id', type: 'uuid' })
  parentSpaceId!: string;

  @Column({ type: 'text' })
  state!: ForumLinkState;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
}
