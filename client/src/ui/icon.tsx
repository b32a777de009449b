import { classNames } from './class-names';
import { type IconName, iconPaths } from './icon-paths';

/** Icons that point along the line of reading and turn around with it. */
const directed: ReadonlySet<IconName> = new Set([
  'arrow-end',
  'arrow-start',
  'chevron-end',
  'chevron-start',
  'reply',
  'return',
  'sign-out',
]);

export interface IconProps {
  name: IconName;
  size?: 's' | 'l';
}

/** Decoration beside words; where space allows no words, they are hidden beside it, never left out. */
export function Icon({ name, size }: IconProps) {
  const classes = classNames('icon', size && `icon-${size}`, directed.has(name) && 'icon-mirror');
  return (
    <svg className={classes} viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  );
}
