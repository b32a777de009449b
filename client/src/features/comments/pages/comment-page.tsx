import { type LoaderFunctionArgs, redirect } from 'react-router';
import { loaderServices } from '../../../lib/loader';
import { permalinkQuery } from '../api';

/** A comment's own address leads to where it stands: its paragraph with its thread open, or its consultation. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { queryClient } = context.get(loaderServices);
  const comment = await queryClient.ensureQueryData(permalinkQuery(params['commentId'] ?? ''));
  const consultation = `/consultations/${params['slug']}`;
  if (!comment.documentId) return redirect(`${consultation}?comment=${comment.id}#c-${comment.id}`);
  const block = comment.anchor ? `&block=${comment.anchor.blockId}` : '';
  return redirect(`${consultation}/documents/${comment.documentId}?comment=${comment.id}${block}#c-${comment.id}`);
}

/** Never seen: the loader always leads on. */
export function Component() {
  return null;
}
