export { DocumentActionsMenu } from "./DocumentActionsMenu";
export { LastEmailLine } from "./LastEmailLine";
export { PdfButton } from "./PdfButton";
export { SendEmailButton } from "./SendEmailButton";
export { SendingDesk, useSendDialog } from "./SendingDesk";
