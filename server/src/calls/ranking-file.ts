import { csvFile } from '../kernel/http/csv-file.js';
import type { RankingDto } from './dto/assessment.dto.js';

const columns = [
  'rank',
  'name',
  'organisation',
  'memberType',
  'country',
  'assessments',
  'mean',
  'spread',
  'outcome',
  'reason',
] as const;

/** The ranking as comma-separated values. */
export const rankingFile = ({ items }: RankingDto): Buffer =>
  csvFile(
    columns,
    items.map((item) => ({ ...item, organisation: item.organisation?.name })),
  );
