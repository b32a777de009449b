import { outlineOf } from '../../server/src/cli/import-outline.js';
import { importDocument } from '../../server/src/documents/import/import-document.js';

describe('the outline of an import in a terminal', () => {
  it('shows what became of every block, the counts, and what was not certain', async () => {
    const text =
      'Plan voor bomen\n\nAanbevelingen\n\nDe gemeenten dienen:\n\n(1) te planten;\n\n(3) te snoeien.\n\n4\n';
    const result = await importDocument(
      { name: 'plan.txt', bytes: new TextEncoder().encode(text) },
      { language: 'nl' },
    );
    expect(outlineOf(result).split('\n')).toEqual([
      'Plan voor bomen  (text, nl)',
      '',
      '   0  heading         # Plan voor bomen',
      '   1  heading         ## Aanbevelingen',
      '   2  paragraph       De gemeenten dienen:',
      '   3  recommendation    1  [gemeenten] te planten;',
      '   4  recommendation    3  [gemeenten] te snoeien.',
      '',
      'heading 2, paragraph 1, recommendation 2',
      '',
      'Not understood, or not certain (2):',
      '  line 9: numbering-gap: 3 te snoeien.',
      '  line 11: lone-number: 4',
    ]);
  });
});
