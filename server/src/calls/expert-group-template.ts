import { defineMessages, interfaceLanguage } from '../kernel/mail/messages.js';
import type { WrittenRules } from './membership-rules.js';
import type { WrittenCall } from './write-call.js';

/** Two-year terms, half of which end each year; yearly declarations; members report in turn. */
export const firstRules: WrittenRules = {
  declaresInterests: true,
  rotatesRapporteurs: true,
  termMonths: 24,
  staggered: true,
};

const say = defineMessages({
  en: {
    summary:
      'Migrants, and organisations that represent them, advise on the design and the carrying out of migration, asylum and integration policy.',
    mandate: 'Mandate and rules',
    title: 'Become a member',
    text: 'We seek people with a migration background who know from experience or from their work how people arrive and take part, and organisations that represent migrants. Members advise on draft measures, meet at least four times a year and write opinions together. People who are members in personal capacity speak for nobody but themselves. Terms last two years; half of the first members come for one, so that never all leave at once. Whoever fits and finds no seat comes on a reserve list. You may ask us to use another name for you in public.',
    experience: 'Experience',
    'experience.about': 'What you know of migration or integration, from life, work or voluntary work.',
    connection: 'Connection',
    'connection.about': 'How you hear what others in the same situation need, and bring it in.',
    cooperation: 'Working together',
    'cooperation.about': 'How you weigh different views and come to advice with others.',
  },
  nl: {
    summary:
      'Migranten, en organisaties die hen vertegenwoordigen, adviseren over de opzet en de uitvoering van beleid voor migratie, asiel en integratie.',
    mandate: 'Mandaat en regels',
    title: 'Word lid',
    text: 'Wij zoeken mensen met een migratieachtergrond die uit ervaring of uit hun werk weten hoe mensen aankomen en meedoen, en organisaties die migranten vertegenwoordigen. Leden adviseren over ontwerpmaatregelen, komen minstens vier keer per jaar bijeen en schrijven samen adviezen. Wie op persoonlijke titel lid is, spreekt voor niemand anders. Een termijn duurt twee jaar; de helft van de eerste leden komt voor één jaar, zodat nooit iedereen tegelijk vertrekt. Wie past en geen plaats vindt, komt op een reservelijst. U kunt ons vragen in het openbaar een andere naam voor u te gebruiken.',
    experience: 'Ervaring',
    'experience.about': 'Wat u weet van migratie of integratie, uit het leven, werk of vrijwilligerswerk.',
    connection: 'Verbinding',
    'connection.about': 'Hoe u hoort wat anderen in dezelfde situatie nodig hebben, en dat inbrengt.',
    cooperation: 'Samenwerken',
    'cooperation.about': 'Hoe u verschillende meningen weegt en met anderen tot een advies komt.',
  },
});

/** What the group says of itself at first, in the closest language the platform writes. */
export function expertGroupTexts(language: string): { summary: string; mandate: string } {
  return { summary: say(language, 'summary'), mandate: say(language, 'mandate') };
}

/**
 * The draft of the first call.
 * @param language main language of the group
 * @param closes last day
 */
export function firstCall(language: string, closes: string): WrittenCall {
  const languages = [...new Set([interfaceLanguage(language), 'en', 'nl'])];
  const inAll = <T>(words: (tag: string) => T): Record<string, T> =>
    Object.fromEntries([...languages.map((tag) => [tag, words(tag)] as const), [language, words(language)]]);
  const criterion = (name: 'experience' | 'connection' | 'cooperation', weight: number) => ({
    weight,
    texts: inAll((tag) => ({ name: say(tag, name), description: say(tag, `${name}.about`) })),
  });
  return {
    kind: 'members',
    texts: inAll((tag) => ({ title: say(tag, 'title'), text: say(tag, 'text') })),
    defaultLanguage: language,
    closes,
    maxScore: 5,
    fileRule: 'optional',
    seats: [
      { memberType: 'personal-capacity', seats: 10 },
      { memberType: 'organisation', seats: 8 },
    ],
    criteria: [criterion('experience', 3), criterion('connection', 2), criterion('cooperation', 1)],
  };
}
