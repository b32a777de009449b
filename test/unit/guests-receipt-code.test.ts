import { assert, property, string } from 'fast-check';
import { newReceiptCode, readReceiptCode } from '../../server/src/accounts/receipt-code.js';
import { sealText, unsealText } from '../../server/src/accounts/sealed-text.js';

describe('receipt codes', () => {
  it('hold 80 random bits in letters that are not taken for one another', () => {
    const codes = Array.from({ length: 500 }, newReceiptCode);
    expect(new Set(codes).size).toBe(500);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
    expect(codes.join('')).not.toMatch(/[ILOU]/);
  });

  it('are read back whatever case, spacing or look-alike letters they are typed with', () => {
    const code = newReceiptCode();
    const swaps: Record<string, string> = { '0': 'o', '1': 'i' };
    expect(readReceiptCode(code.toLowerCase())).toBe(code);
    expect(readReceiptCode(` ${code.replaceAll('-', '')} `)).toBe(code);
    expect(readReceiptCode(code.replaceAll(/[01]/g, (digit) => swaps[digit] ?? digit))).toBe(code);
  });

  it('are not found in other texts', () => {
    for (const text of ['', 'hello', 'AAAA-BBBB-CCCC', 'AAAA-BBBB-CCCC-DDDDD', 'UUUU-UUUU-UUUU-UUUU']) {
      expect(readReceiptCode(text)).toBeNull();
    }
  });
});

describe('a sealed text', () => {
  it('is read with the same secret and with no other', () => {
    assert(
      property(string(), string(), (text, secret) => {
        const sealed = sealText(secret, text);
        expect(unsealText(secret, sealed)).toBe(text);
        expect(() => unsealText(`${secret}x`, sealed)).toThrow('unable to authenticate');
      }),
    );
  });
});
