import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';
import { useT } from '../lib/i18n';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

interface Looks {
  /** `primary` once in a view; `quiet` inside lists; `danger` only for what cannot be undone. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
  icon?: IconName;
  /** Shows the icon alone; the words stay for those who hear the page. */
  iconOnly?: boolean;
  wide?: boolean;
  /** A verb and its object: "Send comment". */
  children: ReactNode;
  className?: string;
}

function looksOf({ kind = 'plain', small, iconOnly, wide, className }: Looks): string {
  return classNames(
    'button',
    kind !== 'plain' && `button-${kind}`,
    small && 'button-small',
    iconOnly && 'button-icon',
    wide && 'button-wide',
    className,
  );
}

function Content({ icon, small, iconOnly, children }: Looks) {
  return (
    <>
      {icon && <Icon name={icon} size={small && !iconOnly ? 's' : undefined} />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
    </>
  );
}

export interface ButtonProps extends Looks, Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof Looks> {
  ref?: Ref<HTMLButtonElement>;
  /** At work: keeps its place and its focus, and does nothing a second time. */
  pending?: boolean;
}

export function Button({
  kind,
  small,
  icon,
  iconOnly,
  wide,
  className,
  children,
  pending = false,
  onClick,
  type = 'button',
  ...attributes
}: ButtonProps) {
  const t = useT();
  const looks = { kind, small, icon: pending ? ('sync' as const) : icon, iconOnly, wide, className, children };
  return (
    <button
      {...attributes}
      type={type}
      className={looksOf(looks)}
      aria-disabled={pending || undefined}
      data-pending={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      <Content {...looks} />
      {pending && <span className="visually-hidden">{t('ui.at-work')}</span>}
    </button>
  );
}

export interface LinkButtonProps extends Looks, Omit<LinkProps, keyof Looks> {}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({ kind, small, icon, iconOnly, wide, className, children, ...attributes }: LinkButtonProps) {
  const looks = { kind, small, icon, iconOnly, wide, className, children };
  return (
    <Link {...attributes} className={looksOf(looks)}>
      <Content {...looks} />
    </Link>
  );
}
