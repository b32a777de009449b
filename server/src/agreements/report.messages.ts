import { defineMessages } from '../kernel/mail/messages.js';

/** What an assembled report says in its own words; the team edits it before it is published. */
export const reportMessage = defineMessages({
  en: {
    period: 'This report covers {from} to {to}. It was assembled from what is recorded on this platform.',
    parties: 'Parties and signatures',
    'parties-now':
      '{parties, plural, =0 {There are no parties yet.} one {There is one party,} other {There are # parties,}} {parties, plural, =0 {} other {of which {signed, plural, =0 {none has} one {one has} other {# have}} signed.}}',
    joined: '{name} joined on {day}.',
    signed:
      '{name} signed version {number} of “{agreement}” on {day}{reserved, select, yes {, with a reservation} other {}}.',
    withdrawn: '{name} withdrew its signature under “{agreement}” on {day}. The reason: {reason}',
    'nothing-signed': 'Nobody joined, signed or withdrew in this period.',
    commitments: 'Commitments',
    'commitments-now':
      'At the end of the period {total, plural, =0 {there were no commitments.} one {there was one commitment:} other {there were # commitments:}}',
    'none-made': 'No commitments have been made yet.',
    'status.promised': 'Promised',
    'status.running': 'Under way',
    'status.met': 'Met',
    'status.not-met': 'Not met',
    'status.dropped': 'Given up',
    'of-status': '{status}: {count}',
    overdue: 'Overdue: {count}',
    organisation: 'Organisation',
    commitment: 'Commitment',
    status: 'Status',
    due: 'Due',
    evidence: 'Evidence',
    'is-overdue': '{status}, overdue',
    meetings: 'Live sessions',
    met: '{when}: {title}',
    'no-meetings': 'No live session was held in this period.',
  },
  nl: {
    period: 'Dit verslag gaat over {from} tot en met {to}. Het is samengesteld uit wat op dit platform is vastgelegd.',
    parties: 'Partijen en handtekeningen',
    'parties-now':
      '{parties, plural, =0 {Er zijn nog geen partijen.} one {Er is één partij,} other {Er zijn # partijen,}} {parties, plural, =0 {} other {waarvan {signed, plural, =0 {er geen heeft} one {er één heeft} other {er # hebben}} getekend.}}',
    joined: '{name} sloot zich aan op {day}.',
    signed:
      '{name} tekende versie {number} van “{agreement}” op {day}{reserved, select, yes {, met een voorbehoud} other {}}.',
    withdrawn: '{name} trok de handtekening onder “{agreement}” in op {day}. De reden: {reason}',
    'nothing-signed': 'Niemand sloot zich aan, tekende of trok zich terug in deze periode.',
    commitments: 'Toezeggingen',
    'commitments-now':
      'Aan het eind van de periode {total, plural, =0 {waren er geen toezeggingen.} one {was er één toezegging:} other {waren er # toezeggingen:}}',
    'none-made': 'Er zijn nog geen toezeggingen gedaan.',
    'status.promised': 'Toegezegd',
    'status.running': 'In uitvoering',
    'status.met': 'Nagekomen',
    'status.not-met': 'Niet nagekomen',
    'status.dropped': 'Opgegeven',
    'of-status': '{status}: {count}',
    overdue: 'Over tijd: {count}',
    organisation: 'Organisatie',
    commitment: 'Toezegging',
    status: 'Stand',
    due: 'Uiterlijk',
    evidence: 'Bewijs',
    'is-overdue': '{status}, over tijd',
    meetings: 'Live bijeenkomsten',
    met: '{when}: {title}',
    'no-meetings': 'In deze periode was er geen live bijeenkomst.',
  },
});
