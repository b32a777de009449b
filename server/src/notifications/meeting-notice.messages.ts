/** What people are told of the meetings of bodies. */
export const meetingNoticeKinds = [
  'meeting-invited',
  'meeting-moved',
  'meeting-cancelled',
  'meeting-papers',
  'meeting-minutes',
  'meeting-overdue',
] as const;

/** What mails say of them. */
export const meetingTexts = {
  en: {
    'why.meeting': 'You receive this because you are a member of “{title}”, or prepare its meetings.',
    'meeting-invited.subject': 'Invitation: {meeting} ({title})',
    'meeting-invited.body':
      '“{title}” invites you to “{meeting}” on {when}{where}. On its page you find the agenda and the papers, and you say there if you come. An entry for your calendar is attached.{late, select, yes { This invitation comes later than the rules of the body ask. The reason:} other {}}',
    'meeting-moved.subject': 'Another time or place: {meeting} ({title})',
    'meeting-moved.body':
      '“{meeting}” takes place at another time, or in another place, than you were told: on {when}{where}. Please say again on its page if you can come. The entry for your calendar that is attached replaces the earlier one.{late, select, yes { You hear this later than the rules of the body ask. The reason:} other {}}',
    'meeting-cancelled.subject': 'Cancelled: {meeting} ({title})',
    'meeting-cancelled.body': '“{meeting}”, planned for {when}, does not take place. You need do nothing. The reason:',
    'meeting-papers.subject': 'Papers are due soon: {meeting} ({title})',
    'meeting-papers.body':
      'The papers for “{meeting}” on {when} are due by {due}. {papers, plural, =0 {None have been handed in yet.} one {One has been handed in so far.} other {# have been handed in so far.}} A paper that comes later is marked as late:',
    'meeting-minutes.subject': 'Minutes to comment on: {meeting} ({title})',
    'meeting-minutes.body':
      'The draft minutes of “{meeting}” of {when} are there. You can comment on them and suggest other words until the next meeting approves them:',
    'meeting-overdue.subject': 'Minutes are overdue: {meeting} ({title})',
    'meeting-overdue.body':
      'The minutes of “{meeting}” of {when} were to be published by {due}. They are not, and the page of the meeting says so to everyone who reads it:',
  },
  nl: {
    'why.meeting': 'U krijgt dit bericht omdat u lid bent van “{title}”, of de vergaderingen ervan voorbereidt.',
    'meeting-invited.subject': 'Uitnodiging: {meeting} ({title})',
    'meeting-invited.body':
      '“{title}” nodigt u uit voor “{meeting}” op {when}{where}. Op de pagina vindt u de agenda en de stukken, en daar zegt u of u komt. Een afspraak voor uw agenda is bijgevoegd.{late, select, yes { Deze uitnodiging komt later dan het reglement van orde vraagt. De reden:} other {}}',
    'meeting-moved.subject': 'Een andere tijd of plaats: {meeting} ({title})',
    'meeting-moved.body':
      '“{meeting}” is op een ander tijdstip of een andere plaats dan u is verteld: op {when}{where}. Zegt u op de pagina opnieuw of u kunt komen? De bijgevoegde afspraak vervangt de eerdere.{late, select, yes { U hoort dit later dan het reglement van orde vraagt. De reden:} other {}}',
    'meeting-cancelled.subject': 'Afgezegd: {meeting} ({title})',
    'meeting-cancelled.body': '“{meeting}”, gepland op {when}, gaat niet door. U hoeft niets te doen. De reden:',
    'meeting-papers.subject': 'Stukken moeten binnenkort binnen zijn: {meeting} ({title})',
    'meeting-papers.body':
      'De stukken voor “{meeting}” op {when} moeten uiterlijk op {due} binnen zijn. {papers, plural, =0 {Er is er nog geen.} one {Er is er tot nu toe één.} other {Er zijn er tot nu toe #.}} Een stuk dat later komt, wordt als te laat aangemerkt:',
    'meeting-minutes.subject': 'Notulen om op te reageren: {meeting} ({title})',
    'meeting-minutes.body':
      'De conceptnotulen van “{meeting}” van {when} zijn er. U kunt erop reageren en andere woorden voorstellen, tot de volgende vergadering ze vaststelt:',
    'meeting-overdue.subject': 'Notulen zijn te laat: {meeting} ({title})',
    'meeting-overdue.body':
      'De notulen van “{meeting}” van {when} hadden uiterlijk op {due} gepubliceerd moeten zijn. Dat is niet gebeurd, en de pagina van de vergadering zegt dat tegen iedereen die haar leest:',
  },
};
