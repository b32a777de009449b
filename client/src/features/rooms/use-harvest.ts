import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../lib/announcements';
import type { DraftHandle } from '../../lib/drafts';
import { type FormHandle, useForm } from '../../lib/forms';
import { useT } from '../../lib/i18n';
import { asProblem, problemOf } from '../../lib/problems';
import { useApi } from '../../lib/query';
import { showToast } from '../../lib/toasts';
import { handInHarvest, type Harvest, harvestQuery, writeHarvest } from './api';
import { useRoom } from './use-room';

export const harvestFields = ['mainPoints', 'agreements', 'differences', 'proposal'] as const;
export type HarvestField = (typeof harvestFields)[number];
type Texts = Partial<Record<HarvestField, string>>;

/** How a text of both is settled. */
export type Settlement = 'theirs' | 'mine' | 'both';

export interface HarvestWriting {
  form: FormHandle;
  /** What the room has, as this page knows it. */
  base: Harvest;
  /** What others wrote in fields that are also being written here. */
  theirs: Texts;
  settle: (field: HarvestField, how: Settlement) => void;
  /** Keeps what is written here, and hands all of it in. */
  handIn: () => Promise<void>;
  /** One's own words that came too late. */
  leftOut: string[];
}

/**
 * The form that several people of a small room write at once. What others kept arrives in fields that are not being written in;
 * where both wrote, nothing is kept before one has seen what the other wrote.
 * @param version the one that the room is known to have by now
 */
export function useHarvest(first: Harvest, version: number, draft: DraftHandle): HarvestWriting {
  const t = useT();
  const api = useApi();
  const { room } = useRoom();
  const client = useQueryClient();
  const [base, setBase] = useState(first);
  const [theirs, setTheirs] = useState<Texts>({});
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const known = useRef({ base, theirs });
  const learn = (next: Harvest, conflicts: Texts) => {
    known.current = { base: next, theirs: conflicts };
    setBase(next);
    setTheirs(conflicts);
  };
  const form = useForm<Harvest>({
    send: () => keep(),
    onSent: () => {
      showToast({ text: t('rooms.harvest-kept') });
      return 'keep';
    },
  });

  const keep = async (): Promise<Harvest> => {
    const send = async (): Promise<Harvest> => {
      if (hasAny(known.current.theirs)) throw problemOf('version-conflict');
      return writeHarvest(api, room, known.current.base.version, textsIn(form));
    };
    const kept = await send().catch(async (error: unknown) => {
      if (asProblem(error).code !== 'version-conflict') throw error;
      await catchUp();
      return send();
    });
    draft.clear();
    learn(kept, {});
    client.setQueryData(harvestQuery(room).queryKey, kept);
    return kept;
  };

  const catchUp = async (): Promise<Harvest> => {
    const fresh = await client.fetchQuery({ ...harvestQuery(room), staleTime: 0 });
    const before = known.current;
    const conflicts: Texts = { ...before.theirs };
    for (const field of harvestFields.filter((each) => fresh[each] !== before.base[each])) {
      const element = fieldIn(form, field);
      const isMine = element !== null && !same(element.value, before.base[field]) && !same(element.value, fresh[field]);
      if (isMine) conflicts[field] = fresh[field];
      else if (element) put(element, fresh[field]);
    }
    if (fresh.handedInAt) setLeftOut(ownIn(form, before.base).filter((text) => !isIn(fresh, text)));
    if (fresh.version !== before.base.version) learn(fresh, conflicts);
    return fresh;
  };
  const latest = useRef(catchUp);
  useEffect(() => {
    latest.current = catchUp;
  });

  const { pending } = form;
  const isBehind = version > base.version && !pending;
  useEffect(() => {
    if (!isBehind) return;
    // One that does not come is asked for again with the next change, and when one's own is kept.
    void latest.current().then(
      () => announce(t('rooms.harvest-arrived')),
      () => undefined,
    );
  }, [isBehind, version, t]);

  const settle = (field: HarvestField, how: Settlement) => {
    const element = fieldIn(form, field);
    const { [field]: other = '', ...rest } = known.current.theirs;
    if (element && how === 'theirs') put(element, other);
    if (element && how === 'both') put(element, `${element.value.trim()}\n\n${other}`);
    form.dismiss();
    learn(known.current.base, rest);
    element?.focus();
    // What was put there is written down as what is typed is.
    element?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const handIn = async () => {
    if (ownIn(form, known.current.base).length > 0) await keep();
    await handInHarvest(api, room);
    await catchUp();
  };
  return { form, base, theirs, settle, handIn, leftOut };
}

const hasAny = (texts: Texts): boolean => Object.keys(texts).length > 0;
const same = (one: string, other: string): boolean => one.trim() === other.trim();

const isIn = (harvest: Harvest, text: string): boolean => harvestFields.some((field) => same(harvest[field], text));

/** What stands in the fields. */
const textsIn = (form: FormHandle): Required<Texts> => ({
  mainPoints: fieldIn(form, 'mainPoints')?.value.trim() ?? '',
  agreements: fieldIn(form, 'agreements')?.value.trim() ?? '',
  differences: fieldIn(form, 'differences')?.value.trim() ?? '',
  proposal: fieldIn(form, 'proposal')?.value.trim() ?? '',
});

/** What was written here and is not kept. */
const ownIn = (form: FormHandle, base: Harvest): string[] =>
  harvestFields.filter((field) => !same(textsIn(form)[field], base[field])).map((field) => textsIn(form)[field]);

function fieldIn({ element }: FormHandle, field: HarvestField): HTMLTextAreaElement | null {
  const found = element.current?.elements.namedItem(field);
  return found instanceof HTMLTextAreaElement ? found : null;
}

function put(element: HTMLTextAreaElement, text: string): void {
  element.value = text;
  element.dispatchEvent(new Event('refill', { bubbles: true }));
}
