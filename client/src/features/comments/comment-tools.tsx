import type { SpaceAddress } from '../../../../shared/space-paths';
import { createContext, type ReactNode, useContext } from 'react';
import type { Comment } from './api';

/** What newer features add to a comment: a moderator's decision, the team's answer. */
export interface CommentTools {
  /** Buttons below those everyone has; see `TeamRow`. */
  actions?: (comment: Comment, space: SpaceAddress) => ReactNode;
}

/** The team's buttons stand in a row of their own, whose place is kept while they load. */
export function TeamRow({ children }: { children?: ReactNode }) {
  return <div className="comment-team">{children}</div>;
}

const ToolsContext = createContext<CommentTools>({});
export const CommentToolsProvider = ToolsContext.Provider;

export const useCommentTools = (): CommentTools => useContext(ToolsContext);
