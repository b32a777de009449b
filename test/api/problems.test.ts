import { newId } from '../../server/src/kernel/ids.js';
import { toProblem } from '../../server/src/kernel/http/problem-filter.js';
import { startApp, type TestApp } from '../support/app.js';
import { organisations } from '../support/scenes/organisations.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** What a statement that the database refuses is answered with. */
const refused = async (statement: Promise<unknown>) => {
  const error: unknown = await statement.then(
    () => null,
    (reason: unknown) => reason,
  );
  return toProblem(error).code;
};

describe('a row that the database refuses', () => {
  it('because what it refers to has gone is answered with not found', async () => {
    const gone = app.db.sql`
      insert into organisation_name (organisation_id, language, name) values (${newId()}, 'en', 'Nobody')`;
    expect(await refused(gone)).toBe('not-found');
  });

  it('to let go because others refer to it is a failure of ours, and says so', async () => {
    const { id } = await organisations(app).withMembers();
    expect(await refused(app.db.sql`delete from organisation where id = ${id}`)).toBe('internal');
  });
});
