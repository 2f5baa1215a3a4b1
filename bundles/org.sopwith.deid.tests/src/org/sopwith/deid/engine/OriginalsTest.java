// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;

/** Original values that come along encrypted. */
class OriginalsTest {
  @TempDir Path folder;

  private Path certificate(KeyPair keys) throws Exception {
    X500Principal name = new X500Principal("CN=Registry");
    byte[] encoded =
        new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                new Date(0),
                new Date(4_000_000_000_000L),
                name,
                keys.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
            .getEncoded();
    return Files.write(folder.resolve("registry.der"), encoded);
  }

  private Path privateKey(KeyPair keys) throws Exception {
    String pem = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
    return Files.writeString(
        folder.resolve("registry.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
  }

  private static KeyPair keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  @Test
  void theOwnerOfThePrivateKeyAndNobodyElseGetsThemBack() throws Exception {
    KeyPair keys = keys();
    Deidentifier deidentifier =
        new Deidentifier(
            BuiltinProfiles.find("basic").orElseThrow(),
            folder,
            DeidKey.random(),
            Cleaners.NONE,
            Optional.of(OriginalsEncryptor.forRecipients(List.of(certificate(keys)))));
    DataSet original = DeidentifierTest.ct(1);
    original.setBytes(0x00091002, VR.OB, new byte[200_000]);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile source = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, original);
    source.write(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    deidentifier.deidentify(DicomFile.parse(bytes.toByteArray())).file().write(out);
    assertFalse(out.toString(StandardCharsets.ISO_8859_1).contains("SECRET"));

    DicomFile result = DicomFile.parse(out.toByteArray());
    ByteArrayOutputStream restored = new ByteArrayOutputStream();
    OriginalsRestorer.withKey(privateKey(keys)).restore(result).write(restored);
    DataSet back = DicomFile.parse(restored.toByteArray()).dataSet();
    assertEquals("SECRET^NAME", back.string(Tag.PatientName, ""));
    assertEquals("1.2.826.0.1.1", back.string(Tag.SOPInstanceUID, ""));
    assertFalse(back.contains(Tag.PatientIdentityRemoved));
    assertEquals(200_000, back.bytes(0x00091002).length);
    assertEquals(original.size(), back.size());
    OriginalsRestorer stranger = OriginalsRestorer.withKey(privateKey(keys()));
    assertThrows(OperationException.class, () -> stranger.restore(result));
  }
}
