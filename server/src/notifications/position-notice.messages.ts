/** What organisations are told of joint positions. */
export const positionNoticeKinds = ['position-asked'] as const;

/** What mails say of them. */
export const positionTexts = {
  en: {
    'position-asked.subject': 'A joint position: {position}',
    'position-asked.body':
      '“{organisation}” is asked to take part in the joint position “{position}”. Its people can write it and comment on it, and whoever speaks for the organisation can sign it, or let the organisation leave:',
  },
  nl: {
    'position-asked.subject': 'Een gezamenlijk standpunt: {position}',
    'position-asked.body':
      '“{organisation}” is gevraagd mee te doen aan het gezamenlijke standpunt “{position}”. Haar mensen kunnen eraan schrijven en erop reageren, en wie voor de organisatie spreekt kan het tekenen of de organisatie laten vertrekken:',
  },
};
