import { withoutTheme } from '../../server/src/pages/page-request.js';

describe('the address after a choice of colours', () => {
  it.each([
    ['/?theme=dark', '/'],
    ['/consultations?state=open&theme=light&level=local', '/consultations?state=open&level=local'],
  ])('is the same page: %s', (asked, shown) => {
    expect(withoutTheme(asked)).toBe(shown);
  });

  it.each(['//elsewhere.example/x?theme=dark', '/.//elsewhere.example?theme=dark', '/\\elsewhere.example?theme=dark'])(
    'is never on another host: %s',
    (asked) => {
      expect(new URL(withoutTheme(asked), 'https://here.example').host).toBe('here.example');
    },
  );
});
