// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.OperationException;

/** Brings original values back that {@link OriginalsEncryptor} has put into an object. */
public final class OriginalsRestorer {
  /** What de-identification adds; what the original had of it comes back with the values. */
  private static final int[] MARKERS = {
    Tag.EncryptedAttributesSequence,
    Tag.PatientIdentityRemoved,
    Tag.DeidentificationMethod,
    Tag.DeidentificationMethodCodeSequence,
    Tag.LongitudinalTemporalInformationModified,
    Tag.PrivateDataElementCharacteristicsSequence,
    Tag.OriginalAttributesSequence
  };

  private final PrivateKey key;

  private OriginalsRestorer(PrivateKey key) {
    this.key = key;
  }

  /**
   * Reads a private key.
   *
   * @param file an RSA key as PEM (PKCS #8 or PKCS #1), not encrypted
   * @throws OperationException in one sentence, if it is none
   */
  public static OriginalsRestorer withKey(Path file) throws IOException, OperationException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        PEMParser parser = new PEMParser(in)) {
      JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
      return switch (parser.readObject()) {
        case PrivateKeyInfo info -> new OriginalsRestorer(converter.getPrivateKey(info));
        case PEMKeyPair pair ->
            new OriginalsRestorer(converter.getPrivateKey(pair.getPrivateKeyInfo()));
        case null, default ->
            throw new OperationException(
                file.getFileName() + " is no private key in PEM without a password.");
      };
    }
  }

  /**
   * An object with its original values.
   *
   * @throws OperationException in one sentence, if there are none or not for this key
   */
  public DicomFile restore(DicomFile file) throws IOException, OperationException {
    if (file.dataSet().items(Tag.EncryptedAttributesSequence).isEmpty()) {
      throw new OperationException("It holds no encrypted attributes.");
    }
    DataSet result = file.dataSet().copy();
    for (int marker : MARKERS) {
      result.remove(marker);
    }
    boolean restored = false;
    for (DataSet item : file.dataSet().items(Tag.EncryptedAttributesSequence)) {
      byte[] content = decrypted(item.bytes(Tag.EncryptedContent));
      if (content.length > 0) {
        restored = true;
        String syntax =
            item.string(
                Tag.EncryptedContentTransferSyntaxUID,
                TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid());
        try (DicomFile values = parsed(content, TransferSyntax.of(syntax))) {
          for (DataSet each : values.dataSet().items(Tag.ModifiedAttributesSequence)) {
            for (Element element : each) {
              OriginalsEncryptor.copy(element, result);
            }
          }
        }
      }
    }
    if (!restored) {
      throw new OperationException("Its values are encrypted for another key.");
    }
    return DicomFile.create(file.transferSyntax(), result);
  }

  /** A data set alone is read behind File Meta Information that says how it is encoded. */
  private static DicomFile parsed(byte[] content, TransferSyntax syntax) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DicomFile.create(syntax, new DataSet()).write(file);
    file.write(content);
    return DicomFile.parse(file.toByteArray());
  }

  /** Empty if it is not for this key. */
  private byte[] decrypted(byte[] content) throws OperationException {
    try {
      CMSEnvelopedData data = new CMSEnvelopedData(new ByteArrayInputStream(content));
      for (RecipientInformation recipient : data.getRecipientInfos()) {
        try {
          return recipient.getContent(new JceKeyTransEnvelopedRecipient(key));
        } catch (CMSException e) {
          // Another recipient's; what is left is said below.
          continue;
        }
      }
      return new byte[0];
    } catch (CMSException e) {
      throw new OperationException("Its encrypted content is broken.", e);
    }
  }
}
