/** What members of networks and forums, and their teams, are told. */
export const exchangeNoticeKinds = [
  'peer-request-asked',
  'peer-offered',
  'peer-offer-accepted',
  'peer-request-answered',
  'peer-request-overdue',
  'peer-request-hidden',
  'peer-request-shown',
  'peer-request-closed',
  'forum-link-asked',
  'forum-link-decided',
  'result-handed-up',
  'result-moved',
  'agenda-opened',
  'agenda-closed',
  'agenda-decided',
] as const;

/** What mails say of networks and forums. */
export const exchangeTexts = {
  en: {
    'peer-request-asked.subject': 'Somebody seeks your experience: {title}',
    'peer-request-asked.body':
      'A member of “{title}” seeks the experience of others. You follow this body, or a theme of the request. You can read it and offer what you know here:',
    'peer-offered.subject': 'An offer for your request: {title}',
    'peer-offered.body':
      'A member of “{title}” offers experience on what you asked. You can read the offer and accept it here:',
    'peer-offer-accepted.subject': 'Your offer is accepted: {title}',
    'peer-offer-accepted.body':
      'In “{title}” a member accepts the experience you offered. The request, with what you wrote, is here:',
    'peer-request-answered.subject': 'What was it good for? {title}',
    'peer-request-answered.body':
      'A request in “{title}” to which you contributed is answered. You can read what was learnt, and say from your side how useful the exchange was:',
    'peer-request-overdue.subject': 'Have you found what you sought? {title}',
    'peer-request-overdue.body':
      'The day by which you needed the experience of others in “{title}” has passed, and your request is still open. You can say what you learnt, choose a later day, or close it:',
    'peer-request-hidden.subject': 'A decision about your request: {title}',
    'peer-request-hidden.body':
      'Your request in “{title}” is no longer shown. Others cannot see it; you and the team still can. The reason: {reason} ({ground}). You can change it and ask the team to show it again:',
    'peer-request-shown.subject': 'Your request is shown again: {title}',
    'peer-request-shown.body': 'The team of “{title}” looked again at your request. It is shown again, as it was:',
    'peer-request-closed.subject': 'Your request is closed: {title}',
    'peer-request-closed.body':
      'The team of “{title}” closed your request. It stays readable, and nothing more is expected of it:',
    'forum-link-asked.subject': 'A forum asks to feed yours: {title}',
    'forum-link-asked.body':
      'Another body asks whether its results may feed the agenda of “{title}”. You can accept or decline here:',
    'forum-link-decided.subject':
      '{state, select, accepted {Your results can go up: {title}} other {The forum above declined: {title}}}',
    'forum-link-decided.body':
      '{state, select, accepted {The forum above takes results of “{title}”. You can hand them up here:} other {The forum above does not take results of “{title}”. You can ask another one here:}}',
    'result-handed-up.subject': 'A result of a forum below: {title}',
    'result-handed-up.body':
      'A forum below handed up a result to “{title}”. You can take it onto the agenda, answer it, or decline it with a reason:',
    'result-moved.subject':
      '{status, select, onAgenda {Your result is on the agenda above: {title}} answered {Your result is answered: {title}} other {Your result is declined: {title}}}',
    'result-moved.body':
      '{status, select, onAgenda {A result of “{title}” was taken onto the agenda of a forum above.} answered {A result of “{title}” was answered by a forum above.} other {A forum above declined a result of “{title}”, and says why.}} The way of each result is shown here:',
    'agenda-opened.subject': 'What should be on the agenda? {title}',
    'agenda-opened.body':
      '“{title}” asks what should be on its agenda. You can propose something, and say which proposals of others you want, here:',
    'agenda-closed.subject': 'Proposals for the agenda are in: {title}',
    'agenda-closed.body':
      'The time for proposals for the agenda of “{title}” is over. Whoever proposed something waits for what you decide:',
    'agenda-decided.subject':
      '{status, select, taken {Your proposal is on the agenda: {title}} merged {Your proposal became part of another: {title}} other {Your proposal is not on the agenda: {title}}}',
    'agenda-decided.body':
      '{status, select, taken {The team of “{title}” takes what you proposed onto the agenda.} merged {The team of “{title}” made your proposal part of another one on the same matter.} other {The team of “{title}” does not take what you proposed onto the agenda, and says why.}} You can read it here:',
  },
  nl: {
    'peer-request-asked.subject': 'Iemand zoekt uw ervaring: {title}',
    'peer-request-asked.body':
      'Een lid van “{title}” zoekt de ervaring van anderen. U volgt dit orgaan of een thema van de vraag. U kunt de vraag hier lezen en aanbieden wat u weet:',
    'peer-offered.subject': 'Een aanbod bij uw vraag: {title}',
    'peer-offered.body':
      'Een lid van “{title}” biedt ervaring aan bij wat u vroeg. U kunt het aanbod hier lezen en aannemen:',
    'peer-offer-accepted.subject': 'Uw aanbod is aangenomen: {title}',
    'peer-offer-accepted.body':
      'In “{title}” neemt een lid de ervaring aan die u aanbood. De vraag staat hier, met wat u schreef:',
    'peer-request-answered.subject': 'Wat heeft het opgeleverd? {title}',
    'peer-request-answered.body':
      'Een vraag in “{title}” waaraan u bijdroeg, is beantwoord. U kunt lezen wat er is geleerd en van uw kant zeggen hoe nuttig de uitwisseling was:',
    'peer-request-overdue.subject': 'Hebt u gevonden wat u zocht? {title}',
    'peer-request-overdue.body':
      'De dag waarop u de ervaring van anderen in “{title}” nodig had, is voorbij en uw vraag staat nog open. U kunt zeggen wat u hebt geleerd, een latere dag kiezen of de vraag sluiten:',
    'peer-request-hidden.subject': 'Een besluit over uw vraag: {title}',
    'peer-request-hidden.body':
      'Uw vraag in “{title}” is niet meer te zien. Anderen zien haar niet; u en het team nog wel. De reden: {reason} ({ground}). U kunt haar aanpassen en het team vragen haar weer te tonen:',
    'peer-request-shown.subject': 'Uw vraag is weer te zien: {title}',
    'peer-request-shown.body': 'Het team van “{title}” keek nog eens naar uw vraag. Zij is weer te zien zoals zij was:',
    'peer-request-closed.subject': 'Uw vraag is gesloten: {title}',
    'peer-request-closed.body':
      'Het team van “{title}” sloot uw vraag. Zij blijft leesbaar, en er wordt niets meer van verwacht:',
    'forum-link-asked.subject': 'Een forum wil het uwe voeden: {title}',
    'forum-link-asked.body':
      'Een ander orgaan vraagt of zijn resultaten op de agenda van “{title}” mogen komen. U kunt dat hier aanvaarden of afwijzen:',
    'forum-link-decided.subject':
      '{state, select, accepted {Uw resultaten kunnen omhoog: {title}} other {Het hogere forum wees het af: {title}}}',
    'forum-link-decided.body':
      '{state, select, accepted {Het hogere forum neemt resultaten van “{title}” aan. U kunt ze hier doorgeven:} other {Het hogere forum neemt geen resultaten van “{title}” aan. U kunt hier een ander forum vragen:}}',
    'result-handed-up.subject': 'Een resultaat van een lager forum: {title}',
    'result-handed-up.body':
      'Een lager forum gaf een resultaat door aan “{title}”. U kunt het op de agenda zetten, beantwoorden of met een reden afwijzen:',
    'result-moved.subject':
      '{status, select, onAgenda {Uw resultaat staat hogerop op de agenda: {title}} answered {Uw resultaat is beantwoord: {title}} other {Uw resultaat is afgewezen: {title}}}',
    'result-moved.body':
      '{status, select, onAgenda {Een resultaat van “{title}” is op de agenda van een hoger forum gezet.} answered {Een resultaat van “{title}” is door een hoger forum beantwoord.} other {Een hoger forum wees een resultaat van “{title}” af en zegt waarom.}} De weg van elk resultaat staat hier:',
    'agenda-opened.subject': 'Wat moet op de agenda? {title}',
    'agenda-opened.body':
      '“{title}” vraagt wat er op de agenda moet. U kunt hier iets voorstellen en zeggen welke voorstellen van anderen u wilt:',
    'agenda-closed.subject': 'De voorstellen voor de agenda zijn binnen: {title}',
    'agenda-closed.body':
      'De tijd voor voorstellen voor de agenda van “{title}” is om. Wie iets voorstelde, wacht op uw besluit:',
    'agenda-decided.subject':
      '{status, select, taken {Uw voorstel staat op de agenda: {title}} merged {Uw voorstel is deel van een ander geworden: {title}} other {Uw voorstel staat niet op de agenda: {title}}}',
    'agenda-decided.body':
      '{status, select, taken {Het team van “{title}” zet wat u voorstelde op de agenda.} merged {Het team van “{title}” voegde uw voorstel bij een ander over hetzelfde.} other {Het team van “{title}” zet wat u voorstelde niet op de agenda en zegt waarom.}} U kunt het hier lezen:',
  },
} as const;
