export default async function stopCluster() {
  if (!globalThis.kunakTestCluster) return;
  delete process.env.KUNAK_TEST_DATABASE_URL;
  await globalThis.kunakTestCluster.stop();
}
