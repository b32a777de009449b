/** What parents of one course sent in after another, each with a few words of their own: a small letter campaign. */
export const letters: { block: number; said: { guest: string; body: string }[] } = {
  block: 16,
  said: [
    ['vader van drie', '', ''],
    ['moeder uit Oost', '', ' Wij rekenen op u.'],
    ['cursist', 'Beste mensen, ', ''],
    ['Elifs Oma', '', ' Ook namens mijn dochter.'],
    ['Mehmet T.', '', ' Groet, Mehmet'],
    ['buurvrouw van nr. 12', 'Ik sluit mij hierbij aan. ', ''],
  ].map(([guest = '', before, after]) => ({
    guest,
    body: `${before}Wij, ouders van de taalklas aan de Kanaalweg, vragen om opvang die ook in de schoolvakanties doorgaat. Nu ligt de les elf weken per jaar stil zodra de school dichtgaat, en in september beginnen wij opnieuw bij bladzijde één. Schrijf in deze alinea: “het hele jaar door”.${after}`,
  })),
};
