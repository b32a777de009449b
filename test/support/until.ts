/** The first answer that is one, asked for again and again for some seconds. */
export async function until<T>(ask: () => Promise<T | undefined | null | false>): Promise<T> {
  for (let left = 200; left > 0; left -= 1) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not happen within 20 seconds');
}
