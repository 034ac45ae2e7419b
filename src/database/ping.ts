import { MongoClient } from 'mongodb'

/** Connects, asks for a sign of life and disconnects; throws the driver's error after `milliseconds` without one. */
export async function ping(url: string, milliseconds = 5000): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: milliseconds, connectTimeoutMS: milliseconds })
  try {
    await client.db().command({ ping: 1 }, { timeoutMS: milliseconds })
  } finally {
    await client.close()
  }
}
