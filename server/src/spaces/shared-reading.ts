/**
 * Lets readers who ask the same at the same moment wait for one answer, so that a surge costs one query and not
 * thousands. Nothing is kept: whoever asks after the answer has come, asks anew.
 */
export class SharedReading<Answer> {
  private readonly underWay = new Map<string, Promise<Answer>>();

  /** The answer that is under way for this key, or a new one. */
  read(key: string, begin: () => Promise<Answer>): Promise<Answer> {
    const underWay = this.underWay.get(key);
    if (underWay) return underWay;
    const answer = begin().finally(() => this.underWay.delete(key));
    this.underWay.set(key, answer);
    return answer;
  }
}
