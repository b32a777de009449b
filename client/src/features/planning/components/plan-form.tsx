import { type Settings, settingsQuery } from '../api';
import { KeptForm, type KeptFormProps } from './kept-form';

export interface PlanFormProps extends Omit<KeptFormProps<Settings>, 'kept' | 'query' | 'shownBy' | 'draftAt'> {
  settings: Settings;
  /** Which part it is, for its draft. */
  name: string;
}

/** One part of the plan of a consultation. */
export function PlanForm({ settings, name, ...form }: PlanFormProps) {
  return (
    <KeptForm
      {...form}
      kept={settings}
      query={settingsQuery(settings.slug)}
      shownBy={[['consultations', settings.slug]]}
      draftAt={`plan-${name}:${settings.id}`}
    />
  );
}
