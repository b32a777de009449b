import { defineMessages } from '../kernel/mail/messages.js';
import { meetingTexts } from './meeting-notice.messages.js';
import { opinionTexts } from './opinion-notice.messages.js';
import { callNoticeTexts } from './call-notice.messages.js';
import { exchangeTexts } from './exchange-notice.messages.js';
import { organisationTexts } from './organisation-notice.messages.js';
import { positionTexts } from './position-notice.messages.js';

/** What mails say. */
export const noticeMessage = defineMessages({
  en: {
    ...meetingTexts.en,
    ...opinionTexts.en,
    ...callNoticeTexts.en,
    ...exchangeTexts.en,
    ...organisationTexts.en,
    ...positionTexts.en,
    greeting: 'Hello {name},',
    'greeting-nobody': 'Hello,',
    why: 'You receive this because you take part in or follow “{title}”.',
    'why.invited': 'You receive this because you speak for an organisation on Consilia.',
    'why.report-decided': 'You receive this because you reported a comment in “{title}”.',
    'reply.subject': 'A reply to your comment: {title}',
    'reply.body': 'Someone replied to what you said in “{title}”. You can read it and answer here:',
    'decision.subject': 'A decision about your comment: {title}',
    'decision.body':
      '{action, select, hide {Your comment in “{title}” is no longer shown. Others cannot see it; you still can.} redact {A passage of your comment in “{title}” is no longer shown. The rest stays as you wrote it.} restore {Your comment in “{title}” is shown again.} release {Your comment in “{title}” is now public.} other {A moderator looked at your comment in “{title}” and left it as it is.}}{action, select, hide { The reason: {reason} ({ground}).} redact { The reason: {reason} ({ground}).} other {}}',
    'undone.subject': 'A decision was taken back: {title}',
    'undone.body': 'A moderator took back a decision about your comment in “{title}”. It is as it was before.',
    'returned.subject': 'Please change your comment: {title}',
    'returned.body':
      'A moderator asks you to change your comment in “{title}” before it is shown. The reason: {reason}. Your text is safe; open it, change it and send it again.',
    'report-decided.subject': 'What came of your report: {title}',
    'report-decided.body':
      '{outcome, select, restricted {You reported a comment in “{title}”. A moderator agreed: it is no longer shown as it was. Thank you for telling us.} withdrawn {You reported a comment in “{title}”. Its author has taken it back.} other {You reported a comment in “{title}”. A moderator read it and found that it may stay.}}',
    'answer.subject': 'An official answer: {title}',
    'answer.body':
      'The team answered a comment or thread in “{title}” in which you wrote. The result: {status, select, takenOver {taken over} partly {partly taken over} not {not taken over} alreadyCovered {already covered} outOfScope {outside this consultation} other {to be decided later}}. Read the reason here:',
    'opened.subject': 'Open now: {title}',
    'opened.body': '“{title}” is open for comments until {closes}.',
    'closed.subject': 'Closed: {title}',
    'closed.body':
      '“{title}” has closed. The team now reads what was said and owes everyone an answer. You will hear when it is there.',
    'extended.subject': 'More time: {title}',
    'extended.body': '“{title}” stays open longer, until {closes}. The reason the team gives:',
    'version.subject': 'A new version of the text: {title}',
    'version.body':
      'A new version of a text in “{title}” has been published. You can see what changed and what happened to the comments:',
    'passage-removed.subject': 'The passage you commented on is gone: {title}',
    'passage-removed.body':
      'In the new version of the text in “{title}” the passage you commented on no longer stands. Your comment is kept, with the words it was about.',
    'needs-look.subject': 'Does your comment still fit? {title}',
    'needs-look.body':
      'In the new version of the text in “{title}” the passage you commented on has changed. Your comment is kept; please look whether it still fits.',
    'results.subject': 'The results are there: {title}',
    'results.body': 'The team has published what came of “{title}” and what it does with what you said.',
    'invited.subject': 'Your organisation is invited: {title}',
    'invited.body': 'Your organisation is invited to take part in “{title}”.',
    'why.session': 'You receive this because you registered for this session, or lead it.',
    'session-registered.subject':
      '{state, select, waiting {You are on the waiting list: {session}} other {You are registered: {session}}}',
    'session-registered.body':
      '{state, select, waiting {All seats of “{session}” on {when} are taken. You are on the waiting list and hear from us as soon as a seat is free.} other {You are registered for “{session}” on {when}.}} On its page you find the agenda, the way in and an entry for your calendar:',
    'session-seat.subject': 'A seat is free for you: {session}',
    'session-seat.body':
      'You have a seat in “{session}” on {when}: somebody gave theirs back, or seats were added. If you cannot come, please give it back on its page, so that the next one can have it:',
    'session-moved.subject': 'Another time: {session}',
    'session-moved.body':
      '“{session}” takes place at another time than you were told: on {when}. What you registered stays as it is; on its page you can give it back if you cannot come:',
    'session-cancelled.subject': 'Cancelled: {session}',
    'session-cancelled.body':
      '“{session}”, planned for {when}, does not take place. You need do nothing. The reason the hosts give:',
    'session-reminder.subject': 'Soon: {session}',
    'session-reminder.body':
      '“{session}” begins on {when}. You can come in from a quarter of an hour before. If you cannot come after all, please give your seat back on its page:',
    'why.question-answered': 'You receive this because you asked a question in this session.',
    'question-answered.subject': 'Your question is answered: {session}',
    'question-answered.body':
      'A question that you asked in “{session}”, or one that asks the same, was answered in writing. The answer stands below and on the page of the session:',
    'why.room-comment-asked': 'You receive this because of what you said in this session.',
    'room-comment-asked.subject': 'May this become a comment? {session}',
    'room-comment-asked.body':
      'The team asks whether something you said in “{session}” may become a comment of yours in “{title}”, on the passage that was under discussion. Nothing happens unless you agree. Read it and decide here:',
    'room-decision.subject': 'A decision about what you said: {session}',
    'room-decision.body':
      'What you said in “{session}” is no longer shown. Others cannot see it; you still can. The reason: {reason} ({ground}).',
    'room-restored.subject': 'What you said is shown again: {session}',
    'room-restored.body': 'A moderator looked again at what you said in “{session}”. It is shown again.',
    'why.room-report-decided': 'You receive this because you reported a message in this session.',
    'room-report-decided.subject': 'What came of your report: {session}',
    'room-report-decided.body':
      '{outcome, select, restricted {You reported a message in “{session}”. A moderator agreed: it is no longer shown. Thank you for telling us.} other {You reported a message in “{session}”. A moderator read it and found that it may stay.}}',
    'ground.law': 'required by law',
    'ground.house-rule': 'house rules',
    'reason.off-topic': 'it is about something else',
    'reason.duplicate': 'it says the same as another comment of yours',
    'reason.personal-data': 'it contains personal data',
    'reason.insult': 'it insults someone',
    'reason.discrimination': 'it discriminates',
    'reason.threat': 'it threatens someone',
    'reason.unlawful': 'it is against the law',
    'reason.advertising': 'it is advertising',
    'reason.impersonation': 'it is written in someone else’s name',
    'reason.unreadable': 'it cannot be read',
    'reason.minors-protection': 'it endangers minors',
    'reason.no-breach': 'no rule is broken',
    'reason.other': 'another reason, explained below',
    'why.party': 'You receive this because you can bind an organisation that takes part in “{title}”.',
    'sign-asked.subject': 'Your signature is asked: {title}',
    'sign-asked.body':
      'A pact or charter of “{title}” can be signed, and your organisation is one of its parties. Read the text, and sign it in the name of your organisation if you are entitled to; you can attach a reservation. A signature under an earlier version does not hold for this one:',
    'commitment-due.subject': 'Due soon: what your organisation promised in {title}',
    'commitment-due.body':
      'Your organisation promised something in “{title}” that is due on {due}. Tell how it goes, or show what came of it, on its page:',
    'commitment-overdue.subject': 'Overdue: what your organisation promised in {title}',
    'commitment-overdue.body':
      'What your organisation promised in “{title}” was due on {due} and is now shown as overdue. Tell how it goes, or show what came of it, on its page:',
  },
  nl: {
    ...meetingTexts.nl,
    ...opinionTexts.nl,
    ...callNoticeTexts.nl,
    ...exchangeTexts.nl,
    ...organisationTexts.nl,
    ...positionTexts.nl,
    greeting: 'Dag {name},',
    'greeting-nobody': 'Dag,',
    why: 'U krijgt dit bericht omdat u meedoet aan “{title}” of het volgt.',
    'why.invited': 'U krijgt dit bericht omdat u op Consilia voor een organisatie spreekt.',
    'why.report-decided': 'U krijgt dit bericht omdat u een reactie in “{title}” hebt gemeld.',
    'reply.subject': 'Een antwoord op uw reactie: {title}',
    'reply.body': 'Iemand antwoordde op wat u zei in “{title}”. U kunt het hier lezen en beantwoorden:',
    'decision.subject': 'Een besluit over uw reactie: {title}',
    'decision.body':
      '{action, select, hide {Uw reactie in “{title}” is niet meer te zien. Anderen zien haar niet; u nog wel.} redact {Een passage van uw reactie in “{title}” is niet meer te zien. De rest blijft zoals u die schreef.} restore {Uw reactie in “{title}” is weer te zien.} release {Uw reactie in “{title}” is nu openbaar.} other {Een moderator bekeek uw reactie in “{title}” en liet haar staan.}}{action, select, hide { De reden: {reason} ({ground}).} redact { De reden: {reason} ({ground}).} other {}}',
    'undone.subject': 'Een besluit is teruggenomen: {title}',
    'undone.body': 'Een moderator nam een besluit over uw reactie in “{title}” terug. Zij is zoals zij daarvoor was.',
    'returned.subject': 'Wilt u uw reactie aanpassen? {title}',
    'returned.body':
      'Een moderator vraagt u uw reactie in “{title}” aan te passen voordat zij te zien is. De reden: {reason}. Uw tekst is veilig; open haar, pas haar aan en verstuur haar opnieuw.',
    'report-decided.subject': 'Wat er met uw melding is gebeurd: {title}',
    'report-decided.body':
      '{outcome, select, restricted {U meldde een reactie in “{title}”. Een moderator was het met u eens: de reactie is niet meer te zien zoals zij was. Dank dat u het meldde.} withdrawn {U meldde een reactie in “{title}”. De schrijver heeft haar teruggenomen.} other {U meldde een reactie in “{title}”. Een moderator las haar en vond dat zij kan blijven staan.}}',
    'answer.subject': 'Een officieel antwoord: {title}',
    'answer.body':
      'De begeleiders beantwoordden een reactie of gesprek in “{title}” waarin u schreef. Het resultaat: {status, select, takenOver {overgenomen} partly {deels overgenomen} not {niet overgenomen} alreadyCovered {al geregeld} outOfScope {buiten deze consultatie} other {wordt later besloten}}. Lees hier de reden:',
    'opened.subject': 'Nu open: {title}',
    'opened.body': '“{title}” is open voor reacties tot {closes}.',
    'closed.subject': 'Gesloten: {title}',
    'closed.body':
      '“{title}” is gesloten. De begeleiders lezen nu wat er is gezegd en zijn iedereen een antwoord schuldig. U hoort het als het er is.',
    'extended.subject': 'Meer tijd: {title}',
    'extended.body': '“{title}” blijft langer open, tot {closes}. De reden die de begeleiders geven:',
    'version.subject': 'Een nieuwe versie van de tekst: {title}',
    'version.body':
      'Er is een nieuwe versie van een tekst in “{title}”. U kunt zien wat er veranderde en wat er met de reacties gebeurde:',
    'passage-removed.subject': 'De passage waarop u reageerde is weg: {title}',
    'passage-removed.body':
      'In de nieuwe versie van de tekst in “{title}” staat de passage waarop u reageerde niet meer. Uw reactie is bewaard, met de woorden waar zij over ging.',
    'needs-look.subject': 'Past uw reactie nog? {title}',
    'needs-look.body':
      'In de nieuwe versie van de tekst in “{title}” is de passage waarop u reageerde veranderd. Uw reactie is bewaard; kijkt u of zij nog past?',
    'results.subject': 'De resultaten zijn er: {title}',
    'results.body':
      'De begeleiders hebben bekendgemaakt wat er uit “{title}” is gekomen en wat zij doen met wat u zei.',
    'invited.subject': 'Uw organisatie is uitgenodigd: {title}',
    'invited.body': 'Uw organisatie is uitgenodigd om mee te doen aan “{title}”.',
    'why.session': 'U krijgt dit bericht omdat u zich voor deze bijeenkomst hebt aangemeld, of haar leidt.',
    'session-registered.subject':
      '{state, select, waiting {U staat op de wachtlijst: {session}} other {U bent aangemeld: {session}}}',
    'session-registered.body':
      '{state, select, waiting {Alle plaatsen van “{session}” op {when} zijn bezet. U staat op de wachtlijst en hoort van ons zodra er een plaats vrij is.} other {U bent aangemeld voor “{session}” op {when}.}} Op de pagina vindt u de agenda, de ingang en een afspraak voor uw agenda:',
    'session-seat.subject': 'Er is een plaats voor u: {session}',
    'session-seat.body':
      'U hebt een plaats in “{session}” op {when}: iemand gaf de zijne terug, of er kwamen plaatsen bij. Kunt u niet komen, geef haar dan terug op de pagina, zodat de volgende haar krijgt:',
    'session-moved.subject': 'Een andere tijd: {session}',
    'session-moved.body':
      '“{session}” is op een ander tijdstip dan u is verteld: op {when}. Uw aanmelding blijft zoals zij is; op de pagina kunt u haar intrekken als u niet kunt komen:',
    'session-cancelled.subject': 'Afgezegd: {session}',
    'session-cancelled.body':
      '“{session}”, gepland op {when}, gaat niet door. U hoeft niets te doen. De reden die de gastheren geven:',
    'session-reminder.subject': 'Binnenkort: {session}',
    'session-reminder.body':
      '“{session}” begint op {when}. U kunt vanaf een kwartier van tevoren naar binnen. Kunt u toch niet komen, geef uw plaats dan terug op de pagina:',
    'why.question-answered': 'U krijgt dit bericht omdat u in deze bijeenkomst een vraag hebt gesteld.',
    'question-answered.subject': 'Uw vraag is beantwoord: {session}',
    'question-answered.body':
      'Een vraag die u stelde in “{session}”, of een die hetzelfde vraagt, is schriftelijk beantwoord. Het antwoord staat hieronder en op de pagina van de bijeenkomst:',
    'why.room-comment-asked': 'U krijgt dit bericht vanwege iets wat u in deze bijeenkomst zei.',
    'room-comment-asked.subject': 'Mag dit een reactie worden? {session}',
    'room-comment-asked.body':
      'Het team vraagt of iets wat u in “{session}” zei, een reactie van u mag worden bij “{title}”, bij de passage waarover het ging. Zonder uw toestemming gebeurt er niets. Lees het en beslis hier:',
    'room-decision.subject': 'Een besluit over wat u zei: {session}',
    'room-decision.body':
      'Uw bijdrage aan “{session}” is niet meer te zien. Anderen zien haar niet; u nog wel. De reden: {reason} ({ground}).',
    'room-restored.subject': 'Wat u zei is weer te zien: {session}',
    'room-restored.body': 'Een moderator keek nog eens naar wat u zei in “{session}”. Het is weer te zien.',
    'why.room-report-decided': 'U krijgt dit bericht omdat u in deze bijeenkomst een bericht hebt gemeld.',
    'room-report-decided.subject': 'Wat er met uw melding is gebeurd: {session}',
    'room-report-decided.body':
      '{outcome, select, restricted {U meldde een bericht in “{session}”. Een moderator was het met u eens: het is niet meer te zien. Dank dat u het meldde.} other {U meldde een bericht in “{session}”. Een moderator las het en vond dat het kan blijven staan.}}',
    'ground.law': 'volgt uit de wet',
    'ground.house-rule': 'huisregels',
    'reason.off-topic': 'zij gaat over iets anders',
    'reason.duplicate': 'zij zegt hetzelfde als een andere reactie van u',
    'reason.personal-data': 'er staan persoonsgegevens in',
    'reason.insult': 'zij beledigt iemand',
    'reason.discrimination': 'zij discrimineert',
    'reason.threat': 'zij bedreigt iemand',
    'reason.unlawful': 'zij is in strijd met de wet',
    'reason.advertising': 'zij is reclame',
    'reason.impersonation': 'zij is geschreven in de naam van een ander',
    'reason.unreadable': 'zij is niet te lezen',
    'reason.minors-protection': 'zij brengt minderjarigen in gevaar',
    'reason.no-breach': 'er is geen regel overtreden',
    'reason.other': 'een andere reden, hieronder uitgelegd',
    'why.party': 'U ontvangt dit omdat u een organisatie kunt binden die deelneemt aan “{title}”.',
    'sign-asked.subject': 'Uw handtekening wordt gevraagd: {title}',
    'sign-asked.body':
      'Een pact of handvest van “{title}” kan worden ondertekend, en uw organisatie is een van de partijen. Lees de tekst, en teken namens uw organisatie als u daartoe bevoegd bent; u kunt een voorbehoud maken. Een handtekening onder een eerdere versie geldt niet voor deze:',
    'commitment-due.subject': 'Binnenkort: wat uw organisatie toezegde in {title}',
    'commitment-due.body':
      'Uw organisatie zegde in “{title}” iets toe dat uiterlijk op {due} gedaan is. Vertel hoe het ermee staat, of laat zien wat ervan kwam, op de pagina:',
    'commitment-overdue.subject': 'Te laat: wat uw organisatie toezegde in {title}',
    'commitment-overdue.body':
      'Wat uw organisatie in “{title}” toezegde, zou uiterlijk op {due} gedaan zijn en staat nu als te laat. Vertel hoe het ermee staat, of laat zien wat ervan kwam, op de pagina:',
  },
});
