import { useState, type DragEvent } from "react";

/** Takes files that are dropped on what has these handlers; `over` while they are above it. */
export function useFileDrop(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      // Else the browser would leave the page and open the file.
      event.preventDefault();
      onFiles(files);
    },
  };
  return { over, handlers };
}
