import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A line to servers that can be cut: what goes to its port goes to the first of its targets that answers. Stands for a proxy
 * in front of several nodes, and for a network that fails.
 */
export class CutLine {
  private readonly ends = new Set<Socket>();
  private isCut = false;

  private constructor(
    private readonly server: Server,
    private targets: number[],
  ) {
    server.on('connection', (near) => this.carry(near, this.targets));
  }

  static async to(...targets: number[]): Promise<CutLine> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CutLine(server, targets);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** How many connections go through it. */
  get connections(): number {
    return this.ends.size;
  }

  /** Sends new connections elsewhere first. */
  prefer(...targets: number[]): void {
    this.targets = targets;
  }

  /** Ends all connections, and takes no new ones until it is mended. */
  cut(): void {
    this.isCut = true;
    for (const end of this.ends) end.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  /** Ends about this share of the connections, in the middle of whatever they carry. */
  drop(share: number): void {
    for (const end of this.ends) if (Math.random() < share) end.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private carry(near: Socket, [target, ...others]: number[]): void {
    near.on('error', () => near.destroy());
    if (this.isCut || target === undefined) {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    const failed = () => this.carry(near, others);
    far.once('error', failed).once('connect', () => {
      far.off('error', failed).on('error', () => far.destroy());
      this.ends.add(near);
      near.once('close', () => far.destroy());
      far.once('close', () => near.destroy());
      near.once('close', () => this.ends.delete(near));
      near.pipe(far).pipe(near);
    });
  }
}
