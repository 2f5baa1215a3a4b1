// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.operation.OperationException;

/**
 * The secret from which new UIDs, pseudonyms and date shifts come. With the same key they are the
 * same in every run; without it nobody can compute them again.
 */
public final class DeidKey {
  private static final String HEAD = "sopwith-deid-key 1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 32;

  /** Objects of a series share most UIDs. */
  private static final int REMEMBERED = 1 << 12;

  private final Mac mac;
  private final Map<String, String> uids = new ConcurrentHashMap<>();

  private DeidKey(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.clone();
    } catch (GeneralSecurityException | CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key for one run that nobody keeps. */
  public static DeidKey random() {
    return new DeidKey(secret());
  }

  private static byte[] secret() {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /**
   * Reads a key.
   *
   * @throws OperationException in one sentence if the file is none
   */
  public static DeidKey read(Path file) throws IOException, OperationException {
    if (!Files.isRegularFile(file)) {
      throw new OperationException(
          "There is no key " + file + "; name one that is there, or have one created.");
    }
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (lines.size() != 2
        || !lines.get(0).equals(HEAD)
        || !lines.get(1).matches("[0-9a-f]{" + 2 * LENGTH + "}")) {
      throw new OperationException(file.getFileName() + " is no key of de-identification.");
    }
    return new DeidKey(HexFormat.of().parseHex(lines.get(1)));
  }

  /**
   * Makes a new key and writes it, for its owner to read only where the file system can say so.
   *
   * @throws OperationException if the file is there already
   */
  public static DeidKey create(Path file) throws IOException, OperationException {
    if (Files.exists(file)) {
      throw new OperationException(file + " is there already; a key is never written over.");
    }
    byte[] secret = secret();
    String text =
        """
        # Keep this file apart from the results: who has it can tell which UIDs, pseudonyms and dates
        # belong to which original ones. Without it, later runs give other ones.
        %s
        %s
        """
            .formatted(HEAD, HexFormat.of().formatHex(secret));
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    if (file.toFile().setReadable(false, false)) {
      file.toFile().setReadable(true, true);
    }
    return new DeidKey(secret);
  }

  /**
   * What takes the place of a UID, if it is not registered: a UUID of version 8 under the root 2.25
   * (PS3.5 Section B.2, RFC 9562).
   */
  public String newUid(String original) {
    if (Dictionary.standard().uid(original).isPresent()) {
      return original;
    }
    String known = uids.get(original);
    if (known != null) {
      return known;
    }
    if (uids.size() >= REMEMBERED) {
      uids.clear();
    }
    byte[] bytes = Arrays.copyOf(derive("uid", original), 16);
    bytes[6] = (byte) (bytes[6] & 0x0F | 0x80);
    bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
    String uid = "2.25." + new BigInteger(1, bytes);
    uids.put(original, uid);
    return uid;
  }

  /** 32 bytes that stand for a text, other ones for each purpose. */
  byte[] derive(String purpose, String text) {
    try {
      Mac own = (Mac) mac.clone();
      own.update(purpose.getBytes(StandardCharsets.US_ASCII));
      own.update((byte) 0);
      return own.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells texts apart without telling them. */
  String digest(String text) {
    return HexFormat.of().formatHex(derive("digest", text), 0, 16);
  }

  /** Tells keys apart without telling them. */
  String fingerprint() {
    return HexFormat.of().formatHex(derive("fingerprint", ""), 0, 8);
  }
}
