import type { ApiOutput } from '../../lib/trpc.ts';

type LetterText = ApiOutput['urging']['preview'];

/** A letter as it reads, in its own language. */
export function LetterView({ letter, language }: { readonly letter: LetterText; readonly language: 'vi' | 'en' }) {
  return (
    <div className="ug-letter" lang={language}>
      <p className="ug-letter-head">
        <span>
          <strong>{letter.issuer}</strong>
          <br />
          {letter.number}
          <br />
          {letter.letterSubject}
        </span>
        <span>
          <strong>{letter.nationalName}</strong>
          <br />
          <strong>{letter.motto}</strong>
          <br />
          <em>{letter.placeAndDay}</em>
        </span>
      </p>
      {letter.courtesy && <p>{letter.courtesy}</p>}
      <p>
        {letter.addressedTo} {letter.recipients.join(' ')}
      </p>
      {letter.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="ug-letter-head">
        <span>
          <em>{letter.distributionHead}</em>
          {letter.distribution.map((line) => (
            <span key={line} className="ug-letter-line">
              {line}
            </span>
          ))}
        </span>
        <span>
          {letter.authority.map((line) => (
            <strong key={line} className="ug-letter-line">
              {line}
            </strong>
          ))}
          <span className="ug-letter-line">{letter.signerName}</span>
        </span>
      </p>
      {letter.appendices.map((one) => (
        <p key={one.title} className="ug-letter-line">
          {one.word}: {one.title}
        </p>
      ))}
    </div>
  );
}
