import { normaliseRegisterNumber } from '../../shared/vocabulary/transparency-register.js';

describe('a Transparency Register number', () => {
  it.each(['12345-67', '12345678-90', '123456789-01', '1234567890-12', '12345678901-23', '123456789012-34'])(
    '%s is well formed as it is',
    (typed) => {
      expect(normaliseRegisterNumber(typed)).toEqual({ value: typed, wellFormed: true });
    },
  );

  it.each([
    ['  123456789012-34 ', '123456789012-34'],
    ['1234 5678 9012 - 34', '123456789012-34'],
    ['123456789012\u00a0-\u200934', '123456789012-34'],
    ['123456789012\u201334', '123456789012-34'],
    ['123456789012\u201434', '123456789012-34'],
    ['123456789012\u221234', '123456789012-34'],
    ['123456789012\u201134', '123456789012-34'],
    ['\u200b123456789012-34', '123456789012-34'],
    ['ID: 123456789012-34', '123456789012-34'],
    ['id 123456789012-34', '123456789012-34'],
    ['REG Number: 123456789012-34', '123456789012-34'],
    ['Transparenzregister-Nr. 123456789012-34', '123456789012-34'],
    ['№ 123456789012-34.', '123456789012-34'],
  ])('%j is read as %s', (typed, value) => {
    expect(normaliseRegisterNumber(typed)).toEqual({ value, wellFormed: true });
  });

  it.each([
    'No',
    'yes',
    'n/a',
    '12345678901234',
    '1234-56',
    '1234567890123-45',
    '123456789012-3',
    '123456789012-345',
    '123456789012-34, 98765432109-87',
    '123456789012-34 98765432109-87',
    '123456789012-34 (pending)',
    'ID: applied for',
    '12345678 90',
  ])('%j is kept as typed, with a warning', (typed) => {
    expect(normaliseRegisterNumber(typed)).toEqual({ value: typed, wellFormed: false });
  });

  it.each(['', '   ', '\u00a0'])('%j is no number, and nothing to warn of', (typed) => {
    expect(normaliseRegisterNumber(typed)).toEqual({ value: null, wellFormed: true });
  });

  it('does not change when it is read twice', () => {
    for (const typed of ['ID: 123456789012\u201334', 'yes', ' 12345 - 67']) {
      const { value, wellFormed } = normaliseRegisterNumber(typed);
      expect(normaliseRegisterNumber(value ?? '')).toEqual({ value, wellFormed });
    }
  });
});
