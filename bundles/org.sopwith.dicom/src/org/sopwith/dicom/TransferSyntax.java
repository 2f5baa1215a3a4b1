// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

/**
 * A Transfer Syntax (PS3.5 Section 10): how a data set is laid out in bytes.
 *
 * @param uid Transfer Syntax UID
 * @param isExplicit the VR is written in each element's header
 * @param isBigEndian numbers are written with the most significant byte first
 * @param isDeflated the data set is one raw deflate stream
 * @param isEncapsulated pixel data is a sequence of fragments
 */
public record TransferSyntax(
    String uid,
    boolean isExplicit,
    boolean isBigEndian,
    boolean isDeflated,
    boolean isEncapsulated) {

  public static final TransferSyntax IMPLICIT_VR_LITTLE_ENDIAN =
      new TransferSyntax("1.2.840.10008.1.2", false, false, false, false);
  public static final TransferSyntax EXPLICIT_VR_LITTLE_ENDIAN =
      new TransferSyntax("1.2.840.10008.1.2.1", true, false, false, false);
  public static final TransferSyntax EXPLICIT_VR_BIG_ENDIAN =
      new TransferSyntax("1.2.840.10008.1.2.2", true, true, false, false);
  public static final TransferSyntax DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN =
      new TransferSyntax("1.2.840.10008.1.2.1.99", true, false, true, false);
  public static final TransferSyntax RLE_LOSSLESS = encapsulated("1.2.840.10008.1.2.5");

  private static final String JPIP_DEFLATE = "1.2.840.10008.1.2.4.95";
  private static final String JPIP_HTJ2K_DEFLATE = "1.2.840.10008.1.2.4.205";
  private static final String JPIP = "1.2.840.10008.1.2.4.94";
  private static final String JPIP_HTJ2K = "1.2.840.10008.1.2.4.204";

  /**
   * The Transfer Syntax with this UID. One that is not known, private or newer than this program,
   * is taken for an encapsulated one, which PS3.5 Section A.4 makes explicit VR little endian.
   */
  public static TransferSyntax of(String uid) {
    return switch (uid) {
      case "1.2.840.10008.1.2" -> IMPLICIT_VR_LITTLE_ENDIAN;
      case "1.2.840.10008.1.2.1" -> EXPLICIT_VR_LITTLE_ENDIAN;
      case "1.2.840.10008.1.2.2" -> EXPLICIT_VR_BIG_ENDIAN;
      case "1.2.840.10008.1.2.1.99" -> DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;
      case JPIP_DEFLATE, JPIP_HTJ2K_DEFLATE -> new TransferSyntax(uid, true, false, true, false);
      case JPIP, JPIP_HTJ2K -> new TransferSyntax(uid, true, false, false, false);
      default -> encapsulated(uid);
    };
  }

  private static TransferSyntax encapsulated(String uid) {
    return new TransferSyntax(uid, true, false, false, true);
  }

  /** The name of PS3.6 Table A-1, or the UID if the Transfer Syntax is not in it. */
  public String name() {
    return Dictionary.standard().uid(uid).map(Dictionary.UidEntry::name).orElse(uid);
  }

  Encoding encoding() {
    return Encoding.of(isExplicit, isBigEndian);
  }

  @Override
  public String toString() {
    return name();
  }
}
