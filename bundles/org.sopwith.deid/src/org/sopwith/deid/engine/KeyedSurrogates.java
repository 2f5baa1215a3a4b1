// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.sopwith.deid.clean.Surrogates;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.VR;

/** Surrogates from a key by HMAC-SHA256. */
final class KeyedSurrogates implements Surrogates {
  /** Without I, L, O and U, which are mistaken for others (Crockford's base 32). */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int PSEUDONYM_LETTERS = 12;

  private final DeidKey key;
  private final String pseudonym;
  private final int shiftDays;

  KeyedSurrogates(DeidKey key, Profile profile, PatientIdentity patient) {
    this.key = key;
    this.pseudonym = profile.getPseudonymPrefix() + letters(key.derive("patient", patient.text()));
    long number = ByteBuffer.wrap(key.derive("date", patient.text())).getLong() >>> 1;
    int span = Math.max(0, profile.getShiftTo() - profile.getShiftFrom()) + 1;
    this.shiftDays = -(profile.getShiftFrom() + (int) (number % span));
  }

  private static String letters(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PSEUDONYM_LETTERS; i++) {
      text.append(LETTERS.charAt(bytes[i] & 0x1F));
    }
    return text.toString();
  }

  @Override
  public String uid(String original) {
    return key.newUid(original);
  }

  @Override
  public String pseudonym() {
    return pseudonym;
  }

  @Override
  public int shiftDays() {
    return shiftDays;
  }

  @Override
  public Optional<String> shifted(VR vr, String value) {
    return DateShift.shifted(vr, value, shiftDays);
  }

  @Override
  public String hash(String value, int digits) {
    return HexFormat.of().formatHex(key.derive("hash", value)).substring(0, digits);
  }
}
