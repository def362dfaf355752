/**
 * Chunks as the body of an answer, made at the pace of whoever reads them. Where making one fails the connection
 * breaks off: half a file must not look like a whole one.
 */
export function streamOf(
  chunks: AsyncGenerator<Uint8Array>,
  onFailure: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        onFailure(error);
        throw error;
      }
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
