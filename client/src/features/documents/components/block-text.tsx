import type { ImportedBlock } from '../api';
import { classNames } from '../../../ui/class-names';
import { useT } from '../../../lib/i18n';

export interface BlockTextProps {
  block: Pick<ImportedBlock, 'kind' | 'level' | 'label' | 'text' | 'addressee'>;
  lang: string;
}

/** The words of a block as readers see them, in its own language. */
export function BlockText({ block, lang }: BlockTextProps) {
  const { kind, level, label, text, addressee } = block;
  if (kind === 'table') return <TableText text={text} lang={lang} />;
  return (
    <div className={classNames('text-words', `text-${kind}`, `text-level-${level}`)}>
      <p lang={lang} dir="auto">
        {label && <span className="text-label">{label} </span>}
        {text}
      </p>
      {addressee && <Addressee lang={lang}>{addressee}</Addressee>}
    </div>
  );
}

function Addressee({ lang, children }: { lang: string; children: string }) {
  const t = useT();
  const inItsLanguage = (name: string) => (
    <bdi className="strong" lang={lang}>
      {name}
    </bdi>
  );
  return (
    <p className="text-addressee">
      {t.rich('documents.addressed-to', { addressee: children }, { name: inItsLanguage })}
    </p>
  );
}

function TableText({ text, lang }: { text: string; lang: string }) {
  const t = useT();
  const rows = text.split('\n').map((row) => row.split('\t'));
  return (
    <div className="table-scroll">
      <table className="table" lang={lang} dir="auto">
        <caption className="visually-hidden">{t('documents.kind.table')}</caption>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
