/** What mails say about calls for applications, and about what bodies ask of their members. */
export const callNoticeTexts = {
  en: {
    'why.application': 'You receive this because you applied, or speak for an organisation that did.',
    'why.assessor': 'You receive this because you were asked to assess applications.',
    'why.member': 'You receive this because you are a member of “{title}”.',
    'application-received.subject': 'Your application has arrived: {call}',
    'application-received.body':
      'Your application for “{call}” of “{title}” has arrived. Your receipt code is {receipt}. You can change it or take it back until the deadline; when all applications have been assessed, you get an answer with reasons. You find it here:',
    'application-answered.subject': 'The answer to your application: {call}',
    'application-answered.body':
      '{outcome, select, appointed {You have been appointed: your application for “{call}” of “{title}” led to a seat. Welcome.} reserve {Your application for “{call}” of “{title}” fits, and there was no seat for it. You are on the reserve list; when a seat becomes free you may be called.} other {Your application for “{call}” of “{title}” did not lead to a seat. Thank you for offering your time.}} The reasons the body gives stand below, and on the page of your application:',
    'application-cancelled.subject': 'Taken back: {call}',
    'application-cancelled.body':
      'The call “{call}” of “{title}” has been taken back, so nobody is appointed. Your application will be deleted. The reason the body gives:',
    'application-called-up.subject': 'A seat is free for you: {call}',
    'application-called-up.body':
      'A seat in “{title}” became free, and you were next on the reserve list of “{call}”. The seat is yours. If you cannot take it any more, please tell the secretariat.',
    'call-assessor.subject': 'You are asked to assess applications: {call}',
    'call-assessor.body':
      'You are asked to assess the applications for “{call}” of “{title}”. You will hear when it begins. First you will be asked whether you have a conflict of interest with anyone who applied.',
    'call-assessing.subject': 'You can begin to assess: {call}',
    'call-assessing.body':
      'The applications for “{call}” of “{title}” can be assessed now. First say with whom you have a conflict of interest; then score each application on your own. You see what others think once yours is sent.',
    'declaration-due.subject': 'Please declare your interests: {title}',
    'declaration-due.body':
      'Members of “{title}” declare their interests every year. Yours is missing, has run out or runs out soon. It takes a few minutes; if nothing has changed, you only have to confirm it:',
    'rapporteur.subject': 'It is your turn to report: {title}',
    'rapporteur.body': 'In “{title}” members report in turn, and it is yours. You see on what here:',
  },
  nl: {
    'why.application':
      'U krijgt dit bericht omdat u zich hebt aangemeld, of spreekt voor een organisatie die dat deed.',
    'why.assessor': 'U krijgt dit bericht omdat u gevraagd bent aanmeldingen te beoordelen.',
    'why.member': 'U krijgt dit bericht omdat u lid bent van “{title}”.',
    'application-received.subject': 'Uw aanmelding is binnen: {call}',
    'application-received.body':
      'Uw aanmelding voor “{call}” van “{title}” is binnen. Uw ontvangstcode is {receipt}. U kunt haar tot de sluiting veranderen of terugnemen; als alle aanmeldingen beoordeeld zijn, krijgt u een antwoord met redenen. U vindt haar hier:',
    'application-answered.subject': 'Het antwoord op uw aanmelding: {call}',
    'application-answered.body':
      '{outcome, select, appointed {U bent benoemd: uw aanmelding voor “{call}” van “{title}” leidde tot een plaats. Welkom.} reserve {Uw aanmelding voor “{call}” van “{title}” past, maar er was geen plaats voor. U staat op de reservelijst; als er een plaats vrijkomt, kunt u gevraagd worden.} other {Uw aanmelding voor “{call}” van “{title}” leidde niet tot een plaats. Dank dat u uw tijd aanbood.}} De redenen die erbij gegeven zijn, staan hieronder en op de pagina van uw aanmelding:',
    'application-cancelled.subject': 'Ingetrokken: {call}',
    'application-cancelled.body':
      'De oproep “{call}” van “{title}” is ingetrokken, er wordt dus niemand benoemd. Uw aanmelding wordt verwijderd. De reden die erbij gegeven is:',
    'application-called-up.subject': 'Er is een plaats voor u vrij: {call}',
    'application-called-up.body':
      'In “{title}” kwam een plaats vrij, en u was de volgende op de reservelijst van “{call}”. De plaats is voor u. Kunt u haar niet meer innemen, laat het dan aan het secretariaat weten.',
    'call-assessor.subject': 'U bent gevraagd aanmeldingen te beoordelen: {call}',
    'call-assessor.body':
      'U bent gevraagd de aanmeldingen voor “{call}” van “{title}” te beoordelen. U hoort wanneer het begint. Eerst wordt u gevraagd of u een belang hebt bij iemand die zich aanmeldde.',
    'call-assessing.subject': 'U kunt beginnen met beoordelen: {call}',
    'call-assessing.body':
      'De aanmeldingen voor “{call}” van “{title}” kunnen nu beoordeeld worden. Zeg eerst bij wie u een belang hebt; geef daarna zelfstandig scores. Wat anderen vinden, ziet u als u de uwe hebt verstuurd.',
    'declaration-due.subject': 'Wilt u uw belangen opgeven? {title}',
    'declaration-due.body':
      'Leden van “{title}” geven elk jaar hun belangen op. Uw opgave ontbreekt, is verlopen of verloopt binnenkort. Het kost een paar minuten; is er niets veranderd, dan hoeft u haar alleen te bevestigen:',
    'rapporteur.subject': 'U bent aan de beurt als rapporteur: {title}',
    'rapporteur.body': 'In “{title}” zijn leden om de beurt rapporteur, en nu bent u het. Waarover, ziet u hier:',
  },
} as const;
