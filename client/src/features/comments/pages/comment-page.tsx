import { type LoaderFunctionArgs, redirect } from 'react-router';
import { loaderServices } from '../../../lib/loader';
import { permalinkQuery } from '../api';

/** A comment's own address leads to where it stands: its paragraph with its thread open, or its consultation or body. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const { queryClient } = context.get(loaderServices);
  const comment = await queryClient.ensureQueryData(permalinkQuery(params['commentId'] ?? ''));
  // It stands in a consultation or in a body, whichever its address begins with.
  const [space] = new URL(request.url).pathname.split('/comments/');
  if (!comment.documentId) return redirect(`${space}?comment=${comment.id}#c-${comment.id}`);
  const block = comment.anchor ? `&block=${comment.anchor.blockId}` : '';
  return redirect(`${space}/documents/${comment.documentId}?comment=${comment.id}${block}#c-${comment.id}`);
}

/** Never seen: the loader always leads on. */
export function Component() {
  return null;
}
