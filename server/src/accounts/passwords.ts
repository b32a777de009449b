import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes: the first choice of the OWASP password storage cheat sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a random text that was thrown away: what is checked where there is no account. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$2Fo/EWzfC64nhuU9r6h96Q$t8k5B3po4BYtZnqozt96GruQsn2n6EjK32qL3KIALJw';

/** Keeps and checks passwords. */
@Injectable()
export class Passwords {
  async hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), cost);
  }

  /** Whether the password is the one behind the hash. Without a hash it takes as long and says no. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? decoy, password.normalize('NFKC'));
    return right && passwordHash !== null;
  }
}
