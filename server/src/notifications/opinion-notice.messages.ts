/** What people are told of opinions, decisions and advice. */
export const opinionNoticeKinds = [
  'advice-asked',
  'objections-open',
  'vote-open',
  'vote-reminder',
  'opinion-objected',
  'round-ended',
  'opinion-published',
  'advice-given',
  'advice-answered',
  'advice-due',
  'advice-overdue',
] as const;

/** What mails say of them. */
export const opinionTexts = {
  en: {
    'why.advice': 'You receive this because you speak for an organisation that “{title}” advises, or are in its team.',
    'advice-asked.subject': 'Your view is asked: {opinion}',
    'advice-asked.body':
      '“{title}” is asked for its opinion: “{opinion}”. Every member can say what they think until {until}. Read what is asked and write here:',
    'objections-open.subject': 'Do you agree? {opinion}',
    'objections-open.body':
      '“{opinion}” of “{title}” is adopted on {until} unless a member objects before then. If you agree, you need do nothing. If you do not, say why here:',
    'vote-open.subject': 'Please vote: {opinion}',
    'vote-open.body': 'The vote on “{opinion}” of “{title}” is open until {until}. Read the text and vote here:',
    'vote-reminder.subject': 'You have not voted yet: {opinion}',
    'vote-reminder.body':
      'The vote on “{opinion}” of “{title}” ends on {until}, and your seat has not voted yet. Vote here:',
    'opinion-objected.subject': 'A member objected: {opinion}',
    'opinion-objected.body':
      'A member objected to “{opinion}” of “{title}”, so it is not adopted. Read the reason, and how it goes on, here:',
    'round-ended.subject':
      '{outcome, select, adopted {Adopted: {opinion}} quorumMissed {Too few voted: {opinion}} other {Not adopted: {opinion}}}',
    'round-ended.body':
      '{outcome, select, adopted {“{opinion}” of “{title}” is adopted. Members who did not agree can now attach their reasons, as far as the rules of the vote allow.} quorumMissed {Too few seats voted on “{opinion}” of “{title}”, so it is not adopted.} other {The members of “{title}” did not adopt “{opinion}”.}} The result stands here:',
    'opinion-published.subject': 'Published: {opinion}',
    'opinion-published.body': '“{title}” has published “{opinion}”, with number {number}. Read it here:',
    'advice-given.subject': 'Advice for your organisation: {opinion}',
    'advice-given.body':
      '“{title}” has published “{opinion}”, number {number}, which is addressed to your organisation. Say here what you do with each recommendation:',
    'advice-answered.subject': 'An answer to your advice: {opinion}',
    'advice-answered.body': 'A recommendation in “{opinion}” of “{title}” has an official answer. Read it here:',
    'advice-due.subject': 'An answer is due soon: {opinion}',
    'advice-due.body':
      'An answer to “{opinion}” of “{title}” is due on {until}, and not every recommendation has one. Everyone can see what waits. Answer here:',
    'advice-overdue.subject': 'An answer is overdue: {opinion}',
    'advice-overdue.body':
      'An answer to “{opinion}” of “{title}” was due on {until}, and not every recommendation has one. Everyone sees now that it is overdue. Answer here:',
  },
  nl: {
    'why.advice':
      'U krijgt dit bericht omdat u spreekt voor een organisatie die “{title}” adviseert, of in het team ervan werkt.',
    'advice-asked.subject': 'Uw mening wordt gevraagd: {opinion}',
    'advice-asked.body':
      'Aan “{title}” is advies gevraagd: “{opinion}”. Ieder lid kan zeggen wat hij of zij ervan vindt tot {until}. Lees hier wat er wordt gevraagd en schrijf uw bijdrage:',
    'objections-open.subject': 'Bent u het eens? {opinion}',
    'objections-open.body':
      '“{opinion}” van “{title}” is aangenomen op {until}, tenzij een lid voor die tijd bezwaar maakt. Bent u het eens, dan hoeft u niets te doen. Bent u het niet eens, zeg dan hier waarom:',
    'vote-open.subject': 'Wilt u stemmen? {opinion}',
    'vote-open.body': 'De stemming over “{opinion}” van “{title}” is open tot {until}. Lees de tekst en stem hier:',
    'vote-reminder.subject': 'U hebt nog niet gestemd: {opinion}',
    'vote-reminder.body':
      'De stemming over “{opinion}” van “{title}” eindigt op {until}, en voor uw zetel is nog niet gestemd. Stem hier:',
    'opinion-objected.subject': 'Een lid maakt bezwaar: {opinion}',
    'opinion-objected.body':
      'Een lid maakte bezwaar tegen “{opinion}” van “{title}”; het is dus niet aangenomen. Lees hier de reden en hoe het verdergaat:',
    'round-ended.subject':
      '{outcome, select, adopted {Aangenomen: {opinion}} quorumMissed {Te weinig stemmen: {opinion}} other {Niet aangenomen: {opinion}}}',
    'round-ended.body':
      '{outcome, select, adopted {“{opinion}” van “{title}” is aangenomen. Leden die het niet eens waren kunnen nu hun redenen toevoegen, voor zover de regels van de stemming dat toelaten.} quorumMissed {Te weinig zetels stemden over “{opinion}” van “{title}”; het is dus niet aangenomen.} other {De leden van “{title}” namen “{opinion}” niet aan.}} De uitslag staat hier:',
    'opinion-published.subject': 'Gepubliceerd: {opinion}',
    'opinion-published.body': '“{title}” heeft “{opinion}” gepubliceerd, met nummer {number}. U leest het hier:',
    'advice-given.subject': 'Advies aan uw organisatie: {opinion}',
    'advice-given.body':
      '“{title}” heeft “{opinion}” gepubliceerd, nummer {number}, gericht aan uw organisatie. Zeg hier wat u met elke aanbeveling doet:',
    'advice-answered.subject': 'Een antwoord op uw advies: {opinion}',
    'advice-answered.body':
      'Op een aanbeveling in “{opinion}” van “{title}” is officieel geantwoord. U leest het antwoord hier:',
    'advice-due.subject': 'Binnenkort een antwoord verwacht: {opinion}',
    'advice-due.body':
      'Op {until} wordt een antwoord verwacht op “{opinion}” van “{title}”, en niet elke aanbeveling heeft er een. Iedereen kan zien wat er wacht. Antwoord hier:',
    'advice-overdue.subject': 'Een antwoord is te laat: {opinion}',
    'advice-overdue.body':
      'Op {until} werd een antwoord verwacht op “{opinion}” van “{title}”, en niet elke aanbeveling heeft er een. Iedereen ziet nu dat het te laat is. Antwoord hier:',
  },
};
