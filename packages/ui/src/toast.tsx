import { X } from 'lucide-react';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as KitToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as KitToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { useUi } from './provider.tsx';

/** What a toast says, and what takes the act back. */
export type ToastMessage = { readonly message: string; readonly onUndo?: () => void };

const UNDO_MS = 10_000;
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/**
 * Shows a message for ten seconds, with an Undo button when `onUndo` is given; hovering or focusing holds it.
 * Returns a function that takes it away early.
 */
export function showToast(toast: ToastMessage): () => void {
  const key = queue.add(toast, { timeout: UNDO_MS });
  return () => queue.close(key);
}

/** The place where toasts appear; stands once in the shell. F6 moves the focus there. */
export function ToastRegion() {
  const { words } = useUi();
  return (
    <KitToastRegion queue={queue} className="cp-toasts" aria-label={words.notifications}>
      {({ toast }) => (
        <KitToast toast={toast} className="cp-toast">
          <ToastContent className="cp-toast-content">
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.onUndo && (
            <Button
              variant="quiet"
              size="s"
              onPress={() => {
                toast.content.onUndo?.();
                queue.close(toast.key);
              }}
            >
              {words.undo}
            </Button>
          )}
          <IconButton icon={X} label={words.close} size="s" onPress={() => queue.close(toast.key)} />
        </KitToast>
      )}
    </KitToastRegion>
  );
}
