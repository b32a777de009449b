import { defineMessages } from '../kernel/mail/messages.js';

/** Mails to readers who reported a comment. */
export const reportMessages = defineMessages({
  en: {
    'receipt.subject': 'We received your report',
    'receipt.text':
      'Hello,\n\nThank you for reporting a comment on Consilia. A person of the team will look at it and decide; no decision is made by a machine.\n\nThis is the code of your report:\n\n{code}\n\nWith it you can see what was decided and why:\n\n{link}\n\nWe will also write to this address when there is a decision. If you then disagree, you can answer to the team of the consultation.',
  },
  nl: {
    'receipt.subject': 'Wij hebben uw melding ontvangen',
    'receipt.text':
      'Beste lezer,\n\nDank u voor uw melding van een reactie op Consilia. Iemand van het team bekijkt de melding en beslist; er wordt niets automatisch besloten.\n\nDit is de code van uw melding:\n\n{code}\n\nDaarmee kunt u zien wat er is besloten en waarom:\n\n{link}\n\nWij schrijven u ook op dit adres zodra er een besluit is. Bent u het er dan niet mee eens, dan kunt u dat aan het team van de consultatie laten weten.',
  },
});
