/** What the place of the texts of pacts, charters and reports is called in a body, by language. */
export const placeTitles = { en: 'Pacts and charters', nl: 'Pacten en handvesten' };
