import { defineMessages } from '../kernel/mail/messages.js';

/** Words that stand inside the text of a draft. */
export const readingMessage = defineMessages({
  en: {
    marker:
      '{count, plural, =0 {Comment on {number}, no comments yet} one {Comment on {number}, # comment} other {Comment on {number}, # comments}}',
    markerAnswered:
      '{count, plural, one {Comment on {number}, # comment, answered} other {Comment on {number}, # comments, answered}}',
    note: 'Note {mark}',
    notes: 'Notes',
    table: 'Table, scrolls sideways',
    addressedTo: 'to {addressee}',
    'kind.objective': 'Objective',
    'kind.action': 'Action',
    'kind.encouragement': 'Encouragement',
    'kind.recommendation': 'Recommendation',
    'kind.article': 'Article',
  },
  nl: {
    marker:
      '{count, plural, =0 {Reageer op {number}, nog geen reacties} one {Reageer op {number}, # reactie} other {Reageer op {number}, # reacties}}',
    markerAnswered:
      '{count, plural, one {Reageer op {number}, # reactie, beantwoord} other {Reageer op {number}, # reacties, beantwoord}}',
    note: 'Noot {mark}',
    notes: 'Noten',
    table: 'Tabel, schuift opzij',
    addressedTo: 'aan {addressee}',
    'kind.objective': 'Doel',
    'kind.action': 'Actie',
    'kind.encouragement': 'Aanmoediging',
    'kind.recommendation': 'Aanbeveling',
    'kind.article': 'Artikel',
  },
});
