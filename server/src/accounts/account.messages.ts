import { defineMessages } from '../kernel/mail/messages.js';

/** Mails about an account. */
export const accountMessages = defineMessages({
  en: {
    'confirm.subject': 'Confirm your e-mail address',
    'confirm.text':
      'Hello {name},\n\nWith this address an account was made on Consilia. Open this link to confirm that it is yours:\n\n{link}\n\nThe link works once, for {hours} hours.\n\nWas this not you? Then do nothing: without confirmation the account cannot be used and is removed after a while.',
    'reset.subject': 'Choose a new password',
    'reset.text':
      'Hello {name},\n\nSomeone, probably you, asked to choose a new password for your account on Consilia. Open this link to do so:\n\n{link}\n\nThe link works once, for {minutes} minutes. Choosing a new password signs you out everywhere and revokes your API tokens.\n\nWas this not you? Then do nothing: your password stays as it is.',
    'existing.subject': 'You already have an account',
    'existing.text':
      'Hello {name},\n\nSomeone, probably you, wanted to make an account on Consilia with this address. You already have one, so nothing was changed. You can sign in here:\n\n{signIn}\n\nIf you no longer know your password, choose a new one with this link. It works once, for {minutes} minutes:\n\n{link}\n\nWas this not you? Then do nothing.',
    'password-changed.subject': 'Your password was changed',
    'password-changed.text':
      'Hello {name},\n\nThe password of your account on Consilia was changed, and you were signed out on all other devices.\n\nWas this not you? Then choose a new password at once:\n\n{link}',
    'receipt.subject': 'Your receipt code',
    'receipt.text':
      'Hello {name},\n\nThank you for contributing on Consilia. This is your receipt code:\n\n{code}\n\nWith it you can see what you sent, change it while that is possible, withdraw it, or take it into an account later:\n\n{link}\n\nKeep the code to yourself: whoever has it can do the same. We cannot look it up for you.',
  },
  nl: {
    'confirm.subject': 'Bevestig uw e-mailadres',
    'confirm.text':
      'Beste {name},\n\nMet dit adres is een account gemaakt op Consilia. Open deze link om te bevestigen dat het adres van u is:\n\n{link}\n\nDe link werkt één keer, {hours} uur lang.\n\nWas u dit niet? Dan hoeft u niets te doen: zonder bevestiging kan het account niet worden gebruikt en wordt het na enige tijd verwijderd.',
    'reset.subject': 'Kies een nieuw wachtwoord',
    'reset.text':
      'Beste {name},\n\nIemand, waarschijnlijk u, heeft gevraagd om een nieuw wachtwoord te kiezen voor uw account op Consilia. Dat doet u met deze link:\n\n{link}\n\nDe link werkt één keer, {minutes} minuten lang. Kiest u een nieuw wachtwoord, dan wordt u overal afgemeld en worden uw API-tokens ingetrokken.\n\nWas u dit niet? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
    'existing.subject': 'U hebt al een account',
    'existing.text':
      'Beste {name},\n\nIemand, waarschijnlijk u, wilde met dit adres een account maken op Consilia. U hebt er al een, dus er is niets veranderd. Hier kunt u inloggen:\n\n{signIn}\n\nWeet u uw wachtwoord niet meer, kies dan een nieuw met deze link. Hij werkt één keer, {minutes} minuten lang:\n\n{link}\n\nWas u dit niet? Dan hoeft u niets te doen.',
    'password-changed.subject': 'Uw wachtwoord is gewijzigd',
    'password-changed.text':
      'Beste {name},\n\nHet wachtwoord van uw account op Consilia is gewijzigd en u bent op alle andere apparaten afgemeld.\n\nWas u dit niet? Kies dan meteen een nieuw wachtwoord:\n\n{link}',
    'receipt.subject': 'Uw ontvangstcode',
    'receipt.text':
      'Beste {name},\n\nDank u voor uw bijdrage op Consilia. Dit is uw ontvangstcode:\n\n{code}\n\nDaarmee kunt u zien wat u hebt gestuurd, het wijzigen zolang dat kan, het intrekken, of het later in een account opnemen:\n\n{link}\n\nHoud de code voor uzelf: wie hem heeft, kan hetzelfde. Wij kunnen hem niet voor u opzoeken.',
  },
});
