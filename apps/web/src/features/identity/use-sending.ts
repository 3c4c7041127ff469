import { useState } from 'react';

/** The state of a form that is being sent: whether it is under way, and what came back instead of success. */
export function useSending<Typed>(send: (typed: Typed) => Promise<void>) {
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const start = async (typed: Typed) => {
    if (isPending) return;
    setPending(true);
    setFailure(null);
    try {
      await send(typed);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return { isPending, failure, start: (typed: Typed) => void start(typed), forget: () => setFailure(null) };
}
