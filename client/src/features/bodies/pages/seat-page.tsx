import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { countriesQuery } from '../../organisations/territories';
import { KeptForm } from '../../planning/components/kept-form';
import { type Body, bodyKey, bodyQuery, type Seat } from '../api';
import { ManageFrame } from '../components/manage-frame';
import { SeatFields } from '../components/seat-fields';
import { changeSeat, readSeat, removeSeat, seatQuery } from '../manage-api';
import { loadManaged } from '../manage-loader';
import { seatFrom, toldAtRows } from '../written-seat';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  await prepare(args.context, countriesQuery, seatQuery(slug, args.params['seatId'] ?? ''));
  return null;
}

/** Everything of a seat but its number, for telling whether somebody else changed it. */
const part = (seat: Seat) => ({ ...seat, version: null, isCurrent: null });

/** Changes a seat: who sits, in which role, until when. */
export function Component() {
  const t = useT();
  const { slug = '', seatId = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: seat } = useSuspenseQuery(seatQuery(slug, seatId));
  const client = useQueryClient();
  return (
    <ManageFrame slug={slug} part="seats" title={t('bodies.change-seat')} lede={<p>{t('bodies.change-seat-lede')}</p>}>
      <div className="stack plan-part">
        <KeptForm
          kept={seat}
          query={seatQuery(slug, seatId)}
          shownBy={[]}
          draftAt={`seat:${seatId}`}
          label={t('bodies.change-seat')}
          may={body.can.seat}
          part={part}
          save={async (api, values, seen) => {
            await changeSeat(api, slug, seen, seatFrom(values)).catch(toldAtRows(values));
            const saved = await readSeat(api, slug, seatId);
            await client.invalidateQueries({ queryKey: bodyKey(slug), refetchType: 'none' });
            return saved;
          }}
        >
          {(shown, kept) => <SeatFields seat={shown} kept={kept} />}
        </KeptForm>
        {body.can.seat && <RemoveSeat body={body} seat={seat} />}
      </div>
    </ManageFrame>
  );
}

/** Takes away what was written down by mistake; a seat that ended is given a last day instead. */
function RemoveSeat({ body, seat }: { body: Body; seat: Seat }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const run = async () => {
    await removeSeat(api, body.slug, seat);
    await navigate(`${spacePath(body)}/manage/seats`);
    await client.invalidateQueries({ queryKey: bodyKey(body.slug) });
    showToast({ text: t('bodies.seat-removed') });
  };
  return (
    <p>
      <Button kind="danger" icon="trash" onClick={() => setAsked(true)}>
        {t('bodies.remove-seat')}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t('bodies.ask-remove-seat')}
          act={t('bodies.remove-seat')}
          keep={t('bodies.keep-seat')}
          run={run}
          onClose={() => setAsked(false)}
        >
          <p>{t('bodies.brings-remove-seat')}</p>
        </ConfirmDialog>
      )}
    </p>
  );
}
