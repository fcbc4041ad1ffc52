import { UserError } from '../../errors.ts';

/** Encrypts to public keys, in the age format (age-encryption.org/v1); each of them opens it. */
export async function encryptFor(
  keys: readonly string[],
  content: Uint8Array,
): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  try {
    for (const key of keys) encrypter.addRecipient(key);
  } catch {
    throw new UserError('recipient-key-invalid');
  }
  return encrypter.encrypt(content);
}
