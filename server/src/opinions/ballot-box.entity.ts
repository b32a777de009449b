import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The ballots of a secret vote, as sums in one row. A seat has a mark that it voted (`RoundSeat.hasVoted`) and nothing else:
 * there is no row for a ballot whose id, time, transaction or place in the table could be held against the order of the marks.
 * Nobody is shown the sums before the vote is over. What remains: whoever can read the database again and again while people
 * vote, or has its write-ahead log or copies of it from between two votes, sees which sum grew when which mark came; and when
 * all vote alike, the result says what each of them voted, as it does on paper.
 */
@Entity('ballot_box')
export class BallotBox {
  @PrimaryColumn({ name: 'round_id', type: 'uuid' })
  roundId!: string;

  @Column({ name: 'votes_for', type: 'integer', default: 0 })
  votesFor!: number;

  @Column({ name: 'votes_against', type: 'integer', default: 0 })
  votesAgainst!: number;

  @Column({ type: 'integer', default: 0 })
  abstentions!: number;
}
