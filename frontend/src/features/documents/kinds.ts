import Autorenew from "@mui/icons-material/Autorenew";
import EditNote from "@mui/icons-material/EditNoteOutlined";
import Handshake from "@mui/icons-material/HandshakeOutlined";
import Receipt from "@mui/icons-material/ReceiptLongOutlined";
import RequestQuote from "@mui/icons-material/RequestQuoteOutlined";
import { useResourceContext } from "ra-core";

import type { NextStep } from "@/api/documents";
import type {
  AnyDocument,
  DocumentLink,
  DocumentResource,
  DocumentType,
  ResourceOf,
  StatusOf,
} from "@/api/types";

type DateField = "valid_until" | "start_date" | "end_date" | "due_date";

/** A document that follows from this one, made in one action. */
export interface Following {
  step: NextStep;
  /** The resource of what is made. */
  makes: DocumentResource;
  icon: typeof RequestQuote;
}

/** In what the types of document differ: data, and nothing else. */
export interface DocumentKind<T extends DocumentType = DocumentType> {
  resource: ResourceOf<T>;
  type: T;
  icon: typeof RequestQuote;
  statuses: readonly StatusOf<T>[];
  /** The days beside its own date, in the order of the form; the last one tells until when. */
  dates: readonly DateField[];
  /** How far from today these are on a new document, in days. */
  newDates: Partial<Record<DateField, number>>;
  following: readonly Following[];
}

/** What a client has seen and wants otherwise. */
export const REVISION: Following = { step: "revise", makes: "quotes", icon: EditNote };

export const KINDS: { [T in DocumentType as ResourceOf<T>]: DocumentKind<T> } = {
  quotes: {
    resource: "quotes",
    type: "quote",
    icon: RequestQuote,
    statuses: ["Draft", "Sent", "Accepted", "Rejected", "Expired"],
    dates: ["valid_until"],
    newDates: { valid_until: 30 },
    following: [{ step: "make-contract", makes: "contracts", icon: Handshake }, REVISION],
  },
  contracts: {
    resource: "contracts",
    type: "contract",
    icon: Handshake,
    statuses: ["Draft", "Sent", "Active", "Expired", "Cancelled"],
    dates: ["start_date", "end_date"],
    newDates: { start_date: 0, end_date: 364 },
    following: [
      {
        step: "make-invoice",
        makes: "invoices",
        icon: Receipt,
      },
      { step: "renew", makes: "contracts", icon: Autorenew },
    ],
  },
  invoices: {
    resource: "invoices",
    type: "invoice",
    icon: Receipt,
    statuses: ["Draft", "Sent", "Paid", "Overdue", "Cancelled"],
    dates: ["due_date"],
    newDates: { due_date: 30 },
    following: [],
  },
};

/** The kind of the resource that the page is about. */
export function useKind(): DocumentKind {
  return KINDS[useResourceContext() as DocumentResource];
}

/** The quotes that revise this one; the rows of a list say nothing of them. */
export function revisionsOf(document: AnyDocument): DocumentLink[] {
  return "revisions" in document ? (document.revisions ?? []) : [];
}

export function dayOf(document: AnyDocument, field: DateField): string | null {
  return (document as Partial<Record<DateField, string | null>>)[field] ?? null;
}
