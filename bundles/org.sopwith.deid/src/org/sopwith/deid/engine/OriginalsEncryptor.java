// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;

/**
 * Puts the original values of what was changed into the Encrypted Attributes Sequence, for those
 * who have the private key of a certificate (PS3.15 Sections E.1.2 and E.1.4): CMS enveloped data,
 * AES with 256 bits, RSA key transport. Left out are pixel data, and values of more than 16 MB,
 * since all are held in memory while they are encrypted; that is said.
 */
public final class OriginalsEncryptor {
  private static final int LARGEST = 1 << 24;

  /** The group of pixel data, which are blanked but never removed. */
  private static final int PIXELS = 0x7FE0;

  private final List<X509Certificate> recipients;

  private OriginalsEncryptor(List<X509Certificate> recipients) {
    this.recipients = recipients;
  }

  /**
   * Reads the certificates of those who may restore the values.
   *
   * @param files X.509 certificates with RSA keys, PEM or DER
   * @throws OperationException in one sentence, if one is none
   */
  public static OriginalsEncryptor forRecipients(List<Path> files)
      throws IOException, OperationException {
    List<X509Certificate> recipients = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        X509Certificate certificate =
            (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        if (!certificate.getPublicKey().getAlgorithm().equals("RSA")) {
          throw new OperationException(
              file.getFileName() + " has no RSA key; only to such a key values can be encrypted.");
        }
        recipients.add(certificate);
      } catch (CertificateException e) {
        throw new OperationException(file.getFileName() + " is no X.509 certificate.", e);
      }
    }
    return new OriginalsEncryptor(recipients);
  }

  /**
   * Writes the values.
   *
   * @return whether all that was changed is among them
   */
  boolean write(DataSet original, DataSet result) throws IOException {
    DataSet holder = new DataSet();
    DataSet values = holder.addItem(Tag.ModifiedAttributesSequence);
    boolean all = true;
    for (Element element : original) {
      if (isLarge(element)) {
        all &= isPixels(element) || keepsLength(element, result);
      } else if (!isSame(element, result)) {
        copy(element, values);
      }
    }
    DataSet item = result.addItem(Tag.EncryptedAttributesSequence);
    item.set(
        Tag.EncryptedContentTransferSyntaxUID,
        VR.UI,
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid());
    item.setBytes(Tag.EncryptedContent, VR.OB, encrypted(encoded(holder)));
    return all;
  }

  /** A value so large that has its length was not touched. */
  private static boolean keepsLength(Element element, DataSet result) {
    return result.get(element.tag()).filter(e -> e.length() == element.length()).isPresent();
  }

  /** Those of icons are in items, and not meant. */
  private static boolean isPixels(Element element) {
    return Tags.group(element.tag()) == PIXELS && element.owner().parent().isEmpty();
  }

  private static boolean isLarge(Element element) {
    return !element.isSequence()
        && (isPixels(element) || element.isEncapsulated() || element.length() > LARGEST);
  }

  private static boolean isSame(Element element, DataSet other) {
    Element there = other.get(element.tag()).orElse(null);
    if (there == null || there.isSequence() != element.isSequence()) {
      return false;
    }
    if (!element.isSequence()) {
      return Arrays.equals(element.bytes(), there.bytes());
    }
    List<DataSet> items = element.items();
    boolean same = items.size() == there.items().size();
    for (int i = 0; same && i < items.size(); i++) {
      same = isSame(items.get(i), there.items().get(i));
    }
    return same;
  }

  private static boolean isSame(DataSet item, DataSet other) {
    if (item.size() != other.size()) {
      return false;
    }
    for (Element element : item) {
      if (isLarge(element) || !isSame(element, other)) {
        return false;
      }
    }
    return true;
  }

  /** Copies an element as it is. */
  static void copy(Element element, DataSet target) {
    if (!element.isSequence()) {
      target.setBytes(element.tag(), element.vr(), element.bytes());
      return;
    }
    target.setEmptySequence(element.tag());
    for (DataSet item : element.items()) {
      DataSet copy = target.addItem(element.tag());
      for (Element inner : item) {
        if (!isLarge(inner)) {
          copy(inner, copy);
        }
      }
    }
  }

  private static byte[] encoded(DataSet dataSet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomFile.writeDataSet(dataSet, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, out);
    return out.toByteArray();
  }

  private byte[] encrypted(byte[] content) throws IOException {
    try {
      CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
      for (X509Certificate recipient : recipients) {
        generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(recipient));
      }
      return generator
          .generate(
              new CMSProcessableByteArray(content),
              new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build())
          .getEncoded();
    } catch (CMSException | CertificateException e) {
      throw new IOException("The values cannot be encrypted.", e);
    }
  }

  /** Who may restore the values, to tell two runs apart. */
  String recipients() {
    return recipients.stream()
        .map(each -> each.getIssuerX500Principal() + " " + each.getSerialNumber())
        .collect(Collectors.joining("\n"));
  }
}
