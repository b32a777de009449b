import { createServer, type Socket } from 'node:net';
import { freePort } from '../../scripts/processes.mjs';

/** A mail server that keeps who was written to, and nothing else. */
export interface SmtpSink {
  /** Address for `SMTP_URL`. */
  url: string;
  /** Addressees of the mails taken so far, in order. */
  recipients: string[];
  /** Takes no mail for an address from now on, with a code of RFC 5321. */
  refuse(address: string, code: number): void;
  close(): Promise<void>;
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const refused: Record<string, number> = {};
  const recipients: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, recipients, refused);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    recipients,
    refuse: (address, code) => void (refused[address] = code),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** As much of RFC 5321 as a client needs to hand over a mail. */
function converse(socket: Socket, recipients: string[], refused: Record<string, number>): void {
  let rest = '';
  let recipient = '';
  let inData = false;
  const answer = (line: string) => {
    if (inData) {
      if (line !== '.') return;
      inData = false;
      recipients.push(recipient);
      socket.write('250 taken\r\n');
    } else if (/^data$/i.test(line)) {
      inData = true;
      socket.write('354 go on\r\n');
    } else if (/^quit$/i.test(line)) {
      socket.end('221 bye\r\n');
    } else {
      const addressee = /^rcpt to:<([^>]*)>/i.exec(line)?.[1];
      recipient = addressee ?? recipient;
      const code = refused[addressee ?? ''];
      socket.write(code ? `${code} not for ${addressee}\r\n` : '250 fine\r\n');
    }
  };
  socket.write('220 sink\r\n');
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) answer(line);
  });
}
