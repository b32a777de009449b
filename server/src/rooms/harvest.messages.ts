import { defineMessages } from '../kernel/mail/messages.js';

/** Titles in what a break-out room brings to the main room. */
export const harvestMessage = defineMessages({
  en: {
    room: 'Room {position}',
    mainPoints: 'Main points',
    agreements: 'What we agree on',
    differences: 'Where we differ',
    proposal: 'What we propose',
  },
  nl: {
    room: 'Zaal {position}',
    mainPoints: 'Hoofdpunten',
    agreements: 'Waar we het over eens zijn',
    differences: 'Waar we van mening verschillen',
    proposal: 'Wat we voorstellen',
  },
});
