import { readAddressee, readLeadIn, readListTitle } from '../../server/src/documents/import/list-lead-ins.js';

describe('what stands above a list', () => {
  it.each([
    ['Wat willen wij op dit gebied bereiken?', 'objective'],
    ['What do we want to achieve in this area?', 'objective'],
    ['Onze doelstellingen zijn:', 'objective'],
    ['Hoe zal de Commissie deze doelstellingen ondersteunen?', 'action'],
    ['How will the Commission support these objectives?', 'action'],
    ['De Commissie zal:', 'action'],
    ['The Agency will therefore:', 'action'],
    ['In deze periode nemen wij de volgende concrete maatregelen:', 'action'],
    ['Op dit gebied worden de lidstaten ertoe aangemoedigd:', 'encouragement'],
    ['Bij het gebruik van deze acties worden de gemeenten aangemoedigd om:', 'encouragement'],
    ['Member States are encouraged to:', 'encouragement'],
    ['De raad doet de volgende aanbevelingen:', 'recommendation'],
    ['Eerst een gewone zin. De Commissie zal:', 'action'],
  ])('"%s" announces a list of kind %s', (sentence, kind) => {
    expect(readLeadIn(sentence)?.kind).toBe(kind);
  });

  it.each([
    'De voorgestelde maatregelen gaan over de volgende onderwerpen:',
    'De belangrijkste problemen zijn:',
    'De Commissie zal volgend jaar verslag doen.',
    'Member States shall:',
    'Voorbeelden:',
    'Wat is er aan de hand?',
  ])('"%s" announces nothing in particular', (sentence) => {
    expect(readLeadIn(sentence)).toBeNull();
  });

  it.each([
    ['Aanbevelingen', 'recommendation'],
    ['Recommendations to the Member States', 'recommendation'],
    ['Doel(en)', 'objective'],
    ['Key actions', 'action'],
    ['Concrete maatregelen:', 'action'],
  ])('the title "%s" stands above a list of kind %s', (title, kind) => {
    expect(readListTitle(title)?.kind).toBe(kind);
  });

  it.each(['Maatregelen op de belangrijkste gebieden', 'Doelmatigheid', 'Actieplan voor banken'])(
    'the title "%s" stands above anything',
    (title) => {
      expect(readListTitle(title)).toBeNull();
    },
  );

  it.each([
    ['De lidstaten dienen:', 'lidstaten'],
    ['De lidstaten en landen van herkomst dienen ervoor te zorgen dat:', 'lidstaten en landen van herkomst'],
    ['The Commission should:', 'Commission'],
    ['Aan de gemeenten:', 'gemeenten'],
    ['De raad beveelt de minister aan om:', 'minister'],
    ['We recommend that all schools:', 'all schools'],
    ['Provincies:', 'Provincies'],
  ])('"%s" is addressed to %s', (sentence, addressee) => {
    expect(readAddressee(sentence)).toBe(addressee);
  });
});
