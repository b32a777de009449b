/** What the people of organisations are told of what concerns these. */
export const organisationNoticeKinds = [
  'affiliation-asked',
  'affiliation-confirmed',
  'affiliation-ended',
  'role-delegated',
  'delegation-ended',
] as const;

/** What mails say of them. */
export const organisationTexts = {
  en: {
    'why.organisation': 'You receive this because you act for “{organisation}”.',
    'affiliation-asked.subject': 'Do {organisation} and {other} belong together?',
    'affiliation-asked.body':
      '{side, select, umbrella {“{other}” says that “{organisation}” is its umbrella.} other {“{other}” says that “{organisation}” is one of its members, for whom it speaks.}} It is shown once you confirm it. You can confirm or decline it on the page of your organisation:',
    'affiliation-confirmed.subject': '{organisation} and {other} belong together',
    'affiliation-confirmed.body':
      '{side, select, umbrella {“{other}” confirms that it is a member of “{organisation}”.} other {“{other}” confirms that it is the umbrella of “{organisation}”.}} Everyone sees it from now on, also here:',
    'affiliation-ended.subject': '{organisation} and {other} belong together no longer',
    'affiliation-ended.body':
      'That “{organisation}” and “{other}” belong together was ended, declined or taken back. Either side can ask again from its page:',
    'role-delegated.subject': 'You stand in at {organisation}',
    'role-delegated.body':
      'Until {due} you stand in as {role, select, administrator {administrator} representative {representative} other {drafter}} of “{organisation}”. What you can do with it begins on its page:',
    'delegation-ended.subject': 'You stand in no longer at {organisation}',
    'delegation-ended.body':
      'You stand in as {role, select, administrator {administrator} representative {representative} other {drafter}} of “{organisation}” no longer. The role you have yourself stays as it is:',
  },
  nl: {
    'why.organisation': 'U krijgt dit bericht omdat u handelt voor “{organisation}”.',
    'affiliation-asked.subject': 'Horen {organisation} en {other} bij elkaar?',
    'affiliation-asked.body':
      '{side, select, umbrella {“{other}” zegt dat “{organisation}” haar koepel is.} other {“{other}” zegt dat “{organisation}” een van haar leden is, namens wie zij spreekt.}} Het wordt getoond zodra u het bevestigt. Op de pagina van uw organisatie kunt u het bevestigen of afwijzen:',
    'affiliation-confirmed.subject': '{organisation} en {other} horen bij elkaar',
    'affiliation-confirmed.body':
      '{side, select, umbrella {“{other}” bevestigt dat zij lid is van “{organisation}”.} other {“{other}” bevestigt dat zij de koepel is van “{organisation}”.}} Iedereen ziet het vanaf nu, ook hier:',
    'affiliation-ended.subject': '{organisation} en {other} horen niet meer bij elkaar',
    'affiliation-ended.body':
      'Dat “{organisation}” en “{other}” bij elkaar horen is beëindigd, afgewezen of teruggenomen. Beide kunnen het opnieuw vragen vanaf hun pagina:',
    'role-delegated.subject': 'U neemt waar bij {organisation}',
    'role-delegated.body':
      'Tot en met {due} neemt u waar als {role, select, administrator {beheerder} representative {vertegenwoordiger} other {opsteller}} van “{organisation}”. Wat u ermee kunt, begint op de pagina:',
    'delegation-ended.subject': 'U neemt niet meer waar bij {organisation}',
    'delegation-ended.body':
      'U neemt niet meer waar als {role, select, administrator {beheerder} representative {vertegenwoordiger} other {opsteller}} van “{organisation}”. De rol die u zelf hebt blijft zoals zij is:',
  },
};
