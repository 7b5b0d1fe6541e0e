import type { WaitingEmail } from "@/api/types";
import { EmailStateChip } from "@/components/EmailStateChip";
import { Ago } from "@/components/When";

import { Row } from "./Row";

export const EmailRows = ({ emails }: { emails: WaitingEmail[] }) =>
  emails.map((email) => (
    <Row
      key={email.id}
      to={`/emails/${email.id}/show`}
      title={email.subject}
      under={
        <>
          {email.company_name && `${email.company_name} · `}
          <Ago moment={email.created_at} />
          {email.sentence && <div>{email.sentence}</div>}
        </>
      }
      side={<EmailStateChip email={email} />}
    />
  ));
