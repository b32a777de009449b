import type { JointPosition } from '../api';
import { useSpeakingFor } from '../use-speaking-for';
import { Remarks } from './remarks';

/** The text as it stands, its paragraphs numbered so that signatures can name them. */
export function TextView({ position }: { position: JointPosition }) {
  const takesPart = useSpeakingFor(position).length > 0;
  return (
    <ol className="position-text">
      {position.paragraphs.map(({ id, text }) => (
        <li key={id} id={`p-${id}`}>
          <p className="position-words" lang={position.language} dir="auto">
            {text}
          </p>
          {takesPart && <Remarks position={position} paragraphId={id} />}
        </li>
      ))}
    </ol>
  );
}
