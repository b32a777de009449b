import { useT } from '../../lib/i18n';
import type { MergePreview } from './merge-api';

/** Tables whose rows people have a word for; of others it is told that there are some. */
const named = {
  comment: 'comments',
  comment_draft: 'drafts',
  seat_organisation: 'seats',
  space: 'led',
  body: 'secretariats',
  space_invited_organisation: 'invited',
  organisation_member: 'people',
  organisation_invitation: 'invitations',
  organisation_affiliation: 'affiliations',
  organisation_verification: 'verifications',
  organisation_merge: 'merges',
  advice_request: 'advice-asked',
  opinion: 'advice-given',
  agreement_party: 'agreements',
  commitment: 'commitments',
  call_application: 'applications',
  agenda_support: 'wants',
  position_organisation: 'positions',
  position_comment: 'position-remarks',
  position_signature: 'position-signatures',
} as const;

const isNamed = (table: string): table is keyof typeof named => table in named;

/** What moves from one organisation to another, as sentences. */
export function useMoves(moves: MergePreview['moves']): string[] {
  const t = useT();
  const others = moves.filter(({ table }) => !isNamed(table)).reduce((sum, { rows }) => sum + rows, 0);
  return [
    ...moves.flatMap(({ table, rows }) =>
      isNamed(table) ? [t(`organisations.moves.${named[table]}`, { count: rows })] : [],
    ),
    ...(others > 0 ? [t('organisations.moves.others', { count: others })] : []),
  ];
}
