import { diffWords } from '../../server/src/documents/text/diff-words.js';

describe('the difference between two wordings', () => {
  it('shows what was deleted before what replaced it', () => {
    expect(diffWords('Een bank bij de halte.', 'Een stoel bij de halte.')).toEqual([
      { op: 'same', text: 'Een ' },
      { op: 'delete', text: 'bank' },
      { op: 'insert', text: 'stoel' },
      { op: 'same', text: ' bij de halte.' },
    ]);
  });

  it('shows changes with nothing but a space between them as one', () => {
    expect(diffWords('Er komen oude groene banken.', 'Er komen nieuwe rode banken.')).toEqual([
      { op: 'same', text: 'Er komen ' },
      { op: 'delete', text: 'oude groene' },
      { op: 'insert', text: 'nieuwe rode' },
      { op: 'same', text: ' banken.' },
    ]);
  });

  it('says nothing of equal texts but that they are the same', () => {
    expect(diffWords('Gelijk.', 'Gelijk.')).toEqual([{ op: 'same', text: 'Gelijk.' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('gives back both texts to the letter', () => {
    const pairs = [
      ['', 'Alles nieuw.'],
      ['Alles weg.', ''],
      ['regel een\nregel twee', 'regel  een\n\nregel drie'],
      ['“Eerst” dit, dan dat; klaar.', 'Eerst dat (en niet dit), dan klaar!'],
      ['a b c d e f g', 'g f e d c b a'],
      ['één café', 'een cafe'],
    ];
    for (const [old, fresh] of pairs) {
      const changes = diffWords(old!, fresh!);
      const side = (left: 'insert' | 'delete') =>
        changes
          .filter(({ op }) => op !== left)
          .map(({ text }) => text)
          .join('');
      expect([side('insert'), side('delete')]).toEqual([old, fresh]);
    }
  });

  it('shows texts that share nothing as one replaced by the other, without taking long', () => {
    const text = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
    const started = performance.now();
    expect(diffWords(text('oud'), text('nieuw')).map(({ op }) => op)).toEqual(['delete', 'insert']);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
