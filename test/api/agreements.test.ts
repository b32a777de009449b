import { createHash } from 'node:crypto';
import { registerDay } from '../../server/src/organisations/register-day.js';
import { addDays } from '../../shared/deadlines.js';
import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import {
  addParties,
  moveStages,
  nextVersion,
  preparedPact,
  publishText,
  signature,
} from '../support/scenes/agreements.js';
import { openBody } from '../support/scenes/bodies.js';
import { organisations } from '../support/scenes/organisations.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const shown = async (path: string) => (await app.visitor().get(path)).body;

describe('a pact', () => {
  it('is for the team until a first version of its text is published, and then for whoever reads that part', async () => {
    const body = await openBody(app, { kind: 'partnership' });
    const input = { kind: 'charter', title: 'Charter', language: 'en' };
    const { id, documentId } = (await body.lead.post(`/bodies/${body.id}/agreements`, input)).body;
    const path = `/bodies/${body.slug}/agreements`;
    expect((await shown(path)).items).toEqual([]);
    expect((await app.visitor().get(`${path}/${id}`)).status).toBe(404);
    expect((await body.lead.get(`${path}/${id}`)).body).toMatchObject({ state: 'preparing', number: null });
    await publishText(body.lead, documentId, 'We receive newcomers well.');
    expect((await shown(path)).items).toMatchObject([{ id, kind: 'charter', title: 'Charter', number: 1 }]);
    const read = await shown(`/documents/${documentId}/versions/current`);
    expect(read.blocks).toMatchObject([{ text: 'We receive newcomers well.' }]);
  });

  it('is started and changed by the team alone', async () => {
    const pact = await preparedPact(app);
    const { administrator } = await organisations(app).withMembers();
    const other = administrator.client;
    const input = { kind: 'pact', title: 'Mine', language: 'en' };
    expect((await other.post(`/bodies/${pact.id}/agreements`, input)).body.code).toBe('forbidden');
    expect((await other.post(`${pact.path}/open`)).body.code).toBe('forbidden');
    expect((await app.visitor().post(`${pact.path}/open`)).body.code).toBe('unauthenticated');
    const { version } = await shown(pact.path);
    const reviews = ['2031-06-01', '2030-06-01', '2031-06-01'];
    const changed = await pact.lead.patch(pact.path, { reviews }, ifMatch(version));
    expect(changed.body.reviews).toEqual(['2030-06-01', '2031-06-01']);
    expect((await pact.lead.patch(pact.path, { reviews }, ifMatch(version))).body.code).toBe('version-conflict');
    expect((await pact.lead.patch(pact.path, { reviews: ['soon'] }, ifMatch(version + 1))).body.errors).toMatchObject([
      { pointer: '/reviews', code: 'isDay' },
    ]);
  });

  it('is opened for signature only with a text, and when the partnership has come to that stage', async () => {
    const body = await openBody(app, { kind: 'partnership' });
    const made = await body.lead.post(`/bodies/${body.id}/agreements`, { kind: 'pact', title: 'P', language: 'en' });
    const path = `/bodies/${body.id}/agreements/${made.body.id}`;
    expect((await body.lead.post(`${path}/open`)).body.code).toBe('text-not-published');
    await publishText(body.lead, made.body.documentId, 'Text.');
    expect((await body.lead.post(`${path}/open`)).body.code).toBe('stage-not-reached');
    expect((await body.lead.get(path)).body).toMatchObject({ stageReached: false, can: { open: false, edit: true } });
    await moveStages(body, ['founding', 'signing']);
    expect((await body.lead.post(`${path}/open`)).body).toMatchObject({ state: 'open', can: { conclude: true } });
    expect((await body.lead.post(`${path}/open`)).body.code).toBe('invalid-transition');
    expect((await body.lead.post(`${path}/conclude`)).body.state).toBe('concluded');
    expect((await body.lead.post(`${path}/open`)).body.state).toBe('open');
    expect((await body.lead.post(`${path}/end`)).body).toMatchObject({
      state: 'ended',
      can: { open: false, edit: false },
    });
  });

  it('takes parties with a role, and lets go of one only as long as it never signed', async () => {
    const pact = await preparedPact(app);
    const [a, b] = [
      await organisations(app).withMembers({ name: 'Aa' }),
      await organisations(app).create({ name: 'Bb' }),
    ];
    await addParties(pact, [a.id, b.id]);
    await pact.lead.put(`${pact.path}/parties/${a.id}`, { role: 'funder' });
    expect((await shown(pact.path)).parties).toMatchObject([
      { organisation: { name: 'Aa' }, role: 'funder', standing: 'asked' },
      { organisation: { name: 'Bb' }, role: 'partner' },
    ]);
    const unknown = await pact.lead.put(`${pact.path}/parties/${pact.id}`, { role: 'partner' });
    expect(unknown.body.errors).toMatchObject([{ pointer: '/organisationId', code: 'unknownOrganisation' }]);
    await pact.lead.post(`${pact.path}/open`);
    await a.representative.client.post(`${pact.path}/signatures`, signature(a.id, pact.versionId));
    expect((await pact.lead.delete(`${pact.path}/parties/${a.id}`)).body.code).toBe('already-signed');
    expect((await pact.lead.delete(`${pact.path}/parties/${b.id}`)).status).toBe(204);
    expect((await shown(pact.path)).partyCount).toBe(1);
  });
});

describe('a signature', () => {
  it('holds for one version, by a person entitled to bind the party, with the fingerprint anyone can check', async () => {
    const pact = await preparedPact(app);
    const city = await organisations(app).withMembers({ name: 'City' });
    await addParties(pact, [city.id]);
    await pact.lead.post(`${pact.path}/open`);
    const given = signature(city.id, pact.versionId, { function: 'Alderman', reservation: 'Article 3 not yet.' });
    const { client, name } = city.representative;
    expect((await client.get(pact.path)).body.parties).toMatchObject([{ can: { sign: true, withdraw: false } }]);
    expect((await client.post(`${pact.path}/signatures`, given)).status).toBe(200);
    const file = await app.visitor().get(`${pact.path}/versions/1.txt`);
    expect(file.headers['content-disposition']).toContain('version-1.txt');
    expect(file.text).toBe('# Pact\n\n[en · 1]\n\nEvery newcomer has one person to ask.\n');
    const fingerprint = createHash('sha256').update(file.text).digest('hex');
    expect(await shown(pact.path)).toMatchObject({
      signedCount: 1,
      reservationCount: 1,
      versions: [{ number: 1, fingerprint, signedCount: 1 }],
      parties: [
        {
          standing: 'signed',
          signatures: [
            { number: 1, fingerprint, signerName: name, signerFunction: 'Alderman', reservation: 'Article 3 not yet.' },
          ],
          can: { sign: false, withdraw: false },
        },
      ],
    });
  });

  it('is not given by drafters, by strangers, by other organisations, or without declaring to be entitled', async () => {
    const pact = await preparedPact(app);
    const [city, stranger] = [await organisations(app).withMembers(), await organisations(app).withMembers()];
    await addParties(pact, [city.id]);
    const path = `${pact.path}/signatures`;
    const given = signature(city.id, pact.versionId);
    expect((await city.representative.client.post(path, given)).body.code).toBe('invalid-transition');
    await pact.lead.post(`${pact.path}/open`);
    expect((await city.drafter.client.post(path, given)).body.code).toBe('not-your-organisation');
    expect((await stranger.representative.client.post(path, given)).body.code).toBe('not-your-organisation');
    expect((await pact.lead.post(path, given)).body.code).toBe('not-your-organisation');
    expect((await app.visitor().post(path, given)).body.code).toBe('unauthenticated');
    const own = signature(stranger.id, pact.versionId);
    expect((await stranger.representative.client.post(path, own)).body.code).toBe('not-found');
    const undeclared = await city.representative.client.post(path, { ...given, entitled: false });
    expect(undeclared.body.errors).toMatchObject([{ pointer: '/entitled' }]);
    expect((await shown(pact.path)).signedCount).toBe(0);
  });

  it('is given once, however often and however fast it is sent', async () => {
    const pact = await preparedPact(app);
    const city = await organisations(app).withMembers();
    await addParties(pact, [city.id]);
    await pact.lead.post(`${pact.path}/open`);
    const sign = ({ client }: typeof city.representative) =>
      client.post(`${pact.path}/signatures`, signature(city.id, pact.versionId));
    const people = [city.representative, city.administrator, city.representative, city.administrator];
    const answers = await Promise.all(people.map(sign));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { parties } = await shown(pact.path);
    expect(parties[0].signatures).toHaveLength(1);
    const events = await app.db
      .sql`select 1 from event where type = 'agreement.signed' and subject_id = ${pact.pactId}`;
    expect(events).toHaveLength(1);
  });

  it('is asked again under a new version, and shows who signed which', async () => {
    const pact = await preparedPact(app);
    const [a, b] = [
      await organisations(app).withMembers({ name: 'Aa' }),
      await organisations(app).withMembers({ name: 'Bb' }),
    ];
    await addParties(pact, [a.id, b.id]);
    await pact.lead.post(`${pact.path}/open`);
    const path = `${pact.path}/signatures`;
    await a.representative.client.post(path, signature(a.id, pact.versionId));
    const second = await nextVersion(pact.lead, pact.documentId, 'And one place to go.');
    const late = await b.representative.client.post(path, signature(b.id, pact.versionId));
    expect(late.body.code).toBe('newer-version');
    await b.representative.client.post(path, signature(b.id, second));
    expect(await shown(pact.path)).toMatchObject({
      number: 2,
      signedCount: 1,
      parties: [
        { standing: 'asked-again', signatures: [{ number: 1 }] },
        { standing: 'signed', signatures: [{ number: 2 }] },
      ],
      versions: [
        { number: 2, signedCount: 1 },
        { number: 1, signedCount: 1 },
      ],
    });
    const texts = await Promise.all([1, 2].map((n) => app.visitor().get(`${pact.path}/versions/${n}.txt`)));
    expect(new Set(texts.map(({ text }) => text)).size).toBe(2);
  });

  it('can be withdrawn with a reason, stays visible, and can be given again', async () => {
    const pact = await preparedPact(app);
    const city = await organisations(app).withMembers();
    await addParties(pact, [city.id]);
    await pact.lead.post(`${pact.path}/open`);
    const { client } = city.representative;
    const reason = { organisationId: city.id, reason: 'The council voted against.', language: 'en' };
    expect((await client.post(`${pact.path}/withdrawals`, reason)).body.code).toBe('already-decided');
    await client.post(`${pact.path}/signatures`, signature(city.id, pact.versionId));
    expect((await city.drafter.client.post(`${pact.path}/withdrawals`, reason)).body.code).toBe(
      'not-your-organisation',
    );
    expect((await client.post(`${pact.path}/withdrawals`, reason)).status).toBe(200);
    expect(await shown(pact.path)).toMatchObject({
      signedCount: 0,
      parties: [{ standing: 'withdrawn', signatures: [{ number: 1, withdrawalReason: 'The council voted against.' }] }],
    });
    await client.post(`${pact.path}/signatures`, signature(city.id, pact.versionId));
    const { parties } = await shown(pact.path);
    expect(parties[0]).toMatchObject({
      standing: 'signed',
      signatures: [{ withdrawnAt: null }, { withdrawalLanguage: 'en' }],
    });
  });

  it('is taken no longer once the pact is concluded or the body archived; withdrawing stays possible until it is ended', async () => {
    const pact = await preparedPact(app);
    const city = await organisations(app).withMembers();
    await addParties(pact, [city.id]);
    await pact.lead.post(`${pact.path}/open`);
    const { client } = city.representative;
    const given = signature(city.id, pact.versionId);
    await pact.lead.post(`/bodies/${pact.id}/archive`);
    expect((await client.post(`${pact.path}/signatures`, given)).body.code).toBe('invalid-transition');
    await pact.lead.post(`/bodies/${pact.id}/reopen`);
    await client.post(`${pact.path}/signatures`, given);
    await pact.lead.post(`${pact.path}/conclude`);
    expect((await client.get(pact.path)).body.parties[0].can).toEqual({ sign: false, withdraw: true });
    await pact.lead.post(`${pact.path}/end`);
    const reason = { organisationId: city.id, reason: 'Late.', language: 'en' };
    expect((await client.post(`${pact.path}/withdrawals`, reason)).body.code).toBe('invalid-transition');
  });
});

describe('those who can bind a party', () => {
  it('are asked by mail when signing opens and when a new version comes, once each; drafters and signers are not', async () => {
    const pact = await preparedPact(app, { title: 'Delta partnership' });
    const city = await organisations(app).withMembers();
    await addParties(pact, [city.id]);
    await app.drain();
    expect(app.mailbox(city.representative.email)).toHaveLength(0);
    await pact.lead.post(`${pact.path}/open`);
    await app.drain();
    const [mail] = app.mailbox(city.representative.email);
    expect(mail).toMatchObject({ subject: 'Your signature is asked: Delta partnership' });
    expect(mail?.text).toContain(`/bodies/${pact.slug}/agreements/${pact.pactId}`);
    expect(app.mailbox(city.drafter.email)).toHaveLength(0);
    await nextVersion(pact.lead, pact.documentId, 'More.');
    await app.drain();
    expect(app.mailbox(city.representative.email)).toHaveLength(2);
    expect(app.mailbox(city.administrator.email)).toHaveLength(2);
  });

  it('are those who may today: who stands in for one, and no longer once that is over', async () => {
    const pact = await preparedPact(app, { title: 'Dike partnership' });
    const city = await organisations(app).withMembers();
    const today = registerDay(app.clock.now());
    const until = addDays(today, 1);
    const asked = () => app.mailbox(city.drafter.email).filter(({ subject }) => subject.includes('Dike partnership'));
    const delegation = `/organisations/${city.id}/members/${city.drafter.id}/delegation`;
    await city.administrator.client.put(delegation, { role: 'representative', until });
    await addParties(pact, [city.id]);
    await pact.lead.post(`${pact.path}/open`);
    await app.drain();
    expect(asked()).toHaveLength(1);
    const signed = (versionId: string) =>
      city.drafter.client.post(`${pact.path}/signatures`, signature(city.id, versionId));
    expect((await signed(pact.versionId)).status).toBe(200);
    await app.db
      .sql`update organisation_member set delegated_until = ${addDays(today, -1)} where person_id = ${city.drafter.id}`;
    const second = await nextVersion(pact.lead, pact.documentId, 'More.');
    await app.drain();
    expect(asked()).toHaveLength(1);
    expect((await signed(second)).body.code).toBe('not-your-organisation');
    expect(
      (
        await city.drafter.client.post(`${pact.path}/withdrawals`, {
          organisationId: city.id,
          reason: 'Mine.',
          language: 'en',
        })
      ).body.code,
    ).toBe('not-your-organisation');
  });
});
