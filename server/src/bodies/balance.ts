import { type Gender, genders, type MemberType, memberTypes } from '../../../shared/bodies.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { BalanceDto, BalanceGapDto } from './dto/balance.dto.js';

/** Seats that have all of this in common. */
export interface BalanceRow {
  memberType: MemberType;
  gender: Gender | null;
  country: string | null;
  level: GovernanceLevel | null;
  isObserver: boolean;
  seats: number;
}

/** The share of seats below which a gender counts as missing: the balance the Union asks of its expert groups. */
const leastShare = 0.4;

/** As few as this who said what they are could be told apart by their names, which are public. */
const leastSaid = 5;

/** What a balance is held against, and whether the team reads it. */
interface BalancedBody {
  levels: GovernanceLevel[];
  territories: string[];
  toTeam: boolean;
}

/** How seats are spread over types, genders, countries and levels, and what is missing. Observers are only counted. */
export function balanceOf(rows: BalanceRow[], body: BalancedBody): BalanceDto {
  const members = rows.filter((row) => !row.isObserver);
  const counted = <Key extends string>(key: (row: BalanceRow) => Key | null) => {
    const sums = new Map<Key | null, number>();
    for (const row of members) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.seats);
    return [...sums]
      .map(([code, seats]) => ({ code, seats }))
      .toSorted((a, b) => b.seats - a.seats || String(a.code).localeCompare(String(b.code)));
  };
  const spread = {
    seats: members.reduce((sum, row) => sum + row.seats, 0),
    observers: rows.reduce((sum, row) => sum + (row.isObserver ? row.seats : 0), 0),
    types: counted((row) => row.memberType),
    genders: body.toTeam || isManyOf(members) ? counted((row) => row.gender) : [],
    countries: counted((row) => row.country),
    levels: counted((row) => row.level),
  };
  return { ...spread, gaps: spread.seats === 0 ? [] : gapsOf(spread, body) };
}

const isManyOf = (members: BalanceRow[]): boolean =>
  members.reduce((sum, { gender, seats }) => sum + (gender ? seats : 0), 0) >= leastSaid;

function gapsOf(spread: Omit<BalanceDto, 'gaps'>, { levels, territories }: BalancedBody): BalanceGapDto[] {
  const absent = (counts: { code: string | null }[], codes: readonly string[], about: BalanceGapDto['about']) =>
    codes.filter((code) => !counts.some((count) => count.code === code)).map((code) => ({ about, code }));
  const countries = territories.filter((code) => code.length === 2);
  return [
    ...absent(spread.types, memberTypes, 'type'),
    ...gendersBelow(spread.genders),
    ...absent(spread.countries, countries, 'country'),
    ...absent(spread.levels, levels, 'level'),
  ];
}

/** Women or men who hold fewer than four in ten of the seats whose holders said what they are. */
function gendersBelow(counts: { code: string | null; seats: number }[]): BalanceGapDto[] {
  const given = counts.filter((count) => count.code !== null);
  const all = given.reduce((sum, count) => sum + count.seats, 0);
  const seatsOf = (gender: Gender) => given.find((count) => count.code === gender)?.seats ?? 0;
  if (all === 0) return [];
  return genders
    .filter((gender) => gender !== 'other' && seatsOf(gender) / all < leastShare)
    .map((code) => ({ about: 'gender', code }));
}
