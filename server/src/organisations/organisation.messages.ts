import { defineMessages } from '../kernel/mail/messages.js';

/** Mails about organisations. */
export const organisationMessages = defineMessages({
  en: {
    'invitation.subject': 'Join {organisation} on Consilia',
    'invitation.text':
      'Hello,\n\n{inviter} invites you to take part on Consilia for {organisation}. {role, select, drafter {You would prepare texts.} representative {You would prepare texts and speak publicly for the organisation.} other {You would speak for the organisation, invite others and keep its profile.}}\n\nOpen this link to accept:\n\n{link}\n\nThe link works once, for {days} days, with an account that has this e-mail address. If you do not have one yet, the page helps you to make one.\n\nDo you not know this organisation? Then do nothing.',
    'verification-ends.subject': 'The verification of {organisation} ends soon',
    'verification-ends.text':
      'Hello,\n\nStaff of Consilia vouch for {organisation} until {day}. After that day its page says that it is not verified. What it said stays, and you can go on speaking in its name.\n\nLook whether its names, type, register number and website are still right:\n\n{link}\n\nStaff can see that the verification ends and look again. You get this mail because you administer {organisation}.',
  },
  nl: {
    'invitation.subject': 'Doe mee met {organisation} op Consilia',
    'invitation.text':
      'Beste lezer,\n\n{inviter} nodigt u uit om op Consilia mee te doen namens {organisation}. {role, select, drafter {U bereidt dan teksten voor.} representative {U bereidt dan teksten voor en spreekt in het openbaar namens de organisatie.} other {U spreekt dan namens de organisatie, nodigt anderen uit en houdt het profiel bij.}}\n\nOpen deze link om de uitnodiging aan te nemen:\n\n{link}\n\nDe link werkt één keer, {days} dagen lang, met een account dat dit e-mailadres heeft. Hebt u er nog geen, dan helpt de pagina u er een te maken.\n\nKent u deze organisatie niet? Dan hoeft u niets te doen.',
    'verification-ends.subject': 'De verificatie van {organisation} loopt binnenkort af',
    'verification-ends.text':
      'Beste lezer,\n\nMedewerkers van Consilia staan tot en met {day} in voor {organisation}. Daarna staat op de pagina dat de organisatie niet geverifieerd is. Wat zij gezegd heeft, blijft staan en u kunt namens haar blijven spreken.\n\nKijk of de namen, het type, het registernummer en de website nog kloppen:\n\n{link}\n\nMedewerkers zien dat de verificatie afloopt en kunnen opnieuw kijken. U krijgt deze mail omdat u {organisation} beheert.',
  },
});
