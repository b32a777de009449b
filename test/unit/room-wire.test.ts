import * as fc from 'fast-check';
import { packed, unpacked } from '../../shared/room-wire.js';
import { type GoneEntry, type RoomEntry, roomMessageKinds, roomReactions } from '../../shared/rooms.js';

const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const author = fc.record({ id: fc.uuid(), name: fc.string(), type: nullable(fc.constant('city')) });
const question = fc.record({
  mergedInto: nullable(fc.uuid()),
  shortlisted: fc.boolean(),
  answered: fc.constantFrom(null, 'live' as const, 'written' as const),
  answerHtml: nullable(fc.string()),
  answerLang: nullable(fc.constant('nl')),
});

describe('messages on their way to open rooms', () => {
  // People who say more than once are the same each time.
  const someone = fc.uniqueArray(author, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });
  const entry = (people: RoomEntry['author'][]): fc.Arbitrary<RoomEntry | GoneEntry> =>
    fc.oneof(
      fc.record({ id: fc.uuid(), gone: fc.constant(true as const) }),
      fc.record(
        {
          id: fc.uuid(),
          seq: fc.nat(),
          kind: fc.constantFrom(...roomMessageKinds),
          parentId: nullable(fc.uuid()),
          author: fc.constantFrom(null, ...people),
          html: fc.string(),
          lang: fc.constantFrom('en', 'nl', 'ar'),
          at: fc
            .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
            .map((at) => at.toISOString()),
          itemId: nullable(fc.uuid()),
          supports: fc.nat(),
          reactions: fc.dictionary(fc.constantFrom(...roomReactions), fc.integer({ min: 1 })),
          question,
        },
        {
          requiredKeys: [
            'id',
            'seq',
            'kind',
            'parentId',
            'author',
            'html',
            'lang',
            'at',
            'itemId',
            'supports',
            'reactions',
          ],
        },
      ),
    );

  it('arrive as they were sent', () => {
    const frames = someone
      .chain((people) => fc.array(entry(people)))
      .map((entries) => ({ room: 'r', from: 1, to: 9, entries }));
    fc.assert(
      fc.property(frames, (frame) => {
        expect(unpacked(JSON.parse(JSON.stringify(packed(frame))) as ReturnType<typeof packed>)).toEqual(frame);
      }),
    );
  });

  it('are left out where a frame has none', () => {
    const frame = { room: 'r', from: 1, to: 2 };
    expect(unpacked(packed(frame))).toEqual(frame);
  });
});
