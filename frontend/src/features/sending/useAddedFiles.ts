import { useState } from "react";

import type { AddedFile } from "@/api/sending";
import { uniqueKey } from "@/lib/uniqueKey";

type Change = (change: (files: AddedFile[]) => AddedFile[]) => void;

export interface FileWork {
  add: (files: File[]) => Promise<void>;
  remove: (key: string) => void;
  /** Names of what was chosen and could not be read. */
  unreadable: string[];
}

/** Files are read when they are chosen: what is changed, moved or deleted before Send is pressed leaves as it was. */
export function useAddedFiles(onChange: Change): FileWork {
  const [unreadable, setUnreadable] = useState<string[]>([]);

  const add = async (files: File[]) => {
    const copies = await Promise.allSettled(files.map(copied));
    const read = copies.filter((copy) => copy.status === "fulfilled").map((copy) => copy.value);
    onChange((before) => [...before, ...read]);
    setUnreadable(files.filter((_, index) => copies[index]?.status === "rejected").map(({ name }) => name));
  };
  const remove = (key: string) => onChange((before) => before.filter((one) => one.key !== key));

  return { add, remove, unreadable };
}

async function copied(file: File): Promise<AddedFile> {
  return { key: uniqueKey(), file: new File([await file.arrayBuffer()], file.name, { type: file.type }) };
}
