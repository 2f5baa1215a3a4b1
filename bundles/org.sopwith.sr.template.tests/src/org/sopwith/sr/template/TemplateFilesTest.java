// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.operation.OperationException;

class TemplateFilesTest {
  private static final TemplateCatalog STANDARD = TemplateCatalog.standard();

  @TempDir Path folder;

  private static TemplateLibrary library() {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.setEdition("2024c");
    library
        .getTemplates()
        .add(DerivedTemplates.derive(STANDARD.template("300").orElseThrow(), "99300", "Own"));
    library.getContextGroups().add(EcoreUtil.copy(STANDARD.contextGroup("244").orElseThrow()));
    return library;
  }

  private String refused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("own.srtemplate"), text);
    return assertThrows(OperationException.class, () -> TemplateFiles.read(file)).getMessage();
  }

  private String written() throws IOException {
    Path file = folder.resolve("written.srtemplate");
    TemplateFiles.write(library(), file);
    return Files.readString(file);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Path file = folder.resolve("own.srtemplate");
    TemplateLibrary library = library();
    TemplateFiles.write(library, file);
    assertTrue(EcoreUtil.equals(library, TemplateFiles.read(file)));
    String once = Files.readString(file);
    TemplateFiles.write(TemplateFiles.read(file), file);
    assertEquals(once, Files.readString(file));
    assertEquals(List.of(file), Files.list(folder).toList());
  }

  @Test
  void everyStandardTemplateSurvivesItsFile() throws Exception {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    for (String tid : STANDARD.tids()) {
      library.getTemplates().add(EcoreUtil.copy(STANDARD.template(tid).orElseThrow()));
    }
    Path file = folder.resolve("all.srtemplate");
    TemplateFiles.write(library, file);
    assertTrue(EcoreUtil.equals(library, TemplateFiles.read(file)));
  }

  @Test
  void movingARowChangesItsLinesAlone() {
    TemplateLibrary library = library();
    List<String> before = new String(TemplateFiles.bytes(library)).lines().sorted().toList();
    library.getTemplates().getFirst().getRows().move(2, 5);
    List<String> after = new String(TemplateFiles.bytes(library)).lines().sorted().toList();
    assertEquals(before, after);
  }

  @Test
  void aCopiedRowGetsAnIdentifierOfItsOwn() {
    TemplateLibrary library = library();
    List<Row> rows = library.getTemplates().getFirst().getRows();
    String id = rows.get(0).getId();
    rows.add(EcoreUtil.copy(rows.get(0)));
    TemplateFiles.identify(library);
    assertEquals(id, rows.getFirst().getId());
    assertFalse(rows.getLast().getId().equals(id));
  }

  @Test
  void aDerivedTemplateSaysWhatItIsOf() {
    Template own = library().getTemplates().getFirst();
    assertEquals("300", own.getBasedOn());
    assertEquals("TID99300.1", own.getRows().getFirst().getId());
    assertEquals("TID300.1", STANDARD.template("300").orElseThrow().getRows().getFirst().getId());
  }

  @Test
  void aBrokenFileGivesOneClearSentence() throws IOException {
    String text = written();
    assertTrue(refused(text.substring(0, text.length() / 2)).contains("own.srtemplate is broken"));
    assertTrue(refused(text.replace("nesting=\"1\"", "nesting=\"deep\"")).contains("is broken"));
    assertTrue(refused(text.replace(" nesting=", " nosuch=")).contains("is broken"));
    assertTrue(refused("").contains("is no file of templates"));
    assertTrue(refused("<html/>").contains("is no file of templates"));
  }

  @Test
  void aFileOfALaterVersionIsRefusedByName() throws IOException {
    String message = refused(written().replace("srtemplate/1\"", "srtemplate/2\""));
    assertTrue(message.contains("version 2") && message.contains("version 1"), message);
  }

  @Test
  void aFileWithEntitiesIsRefused() throws IOException {
    String text = written();
    int end = text.indexOf('\n');
    assertTrue(
        refused(text.substring(0, end) + "\n<!DOCTYPE a [<!ENTITY b \"c\">]>" + text.substring(end))
            .contains("is no file of templates"));
  }

  @Test
  void aWrongValueIsNamedWithItsLine() throws IOException {
    String text = written();
    assertTrue(
        refused(text.replaceFirst("valueType=\"\\w+\"", "valueType=\"PICTURE\""))
            .contains("('PICTURE' is no valueType)"));
    assertTrue(
        refused(text.replaceFirst("code=\"[^\"]*\"", "code=\"121071\""))
            .contains("('121071' is no code)"));
    assertTrue(refused(text.replace(" nesting=", " nosuch=")).contains("no 'nosuch' there"));
    assertTrue(refused(text.replace(":ContentRow\"", ":Picture\"")).contains("no 'Picture'"));
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("own.srtemplate"), new byte[] {(byte) 0xFF, 0, 1});
    assertTrue(
        assertThrows(OperationException.class, () -> TemplateFiles.read(file))
            .getMessage()
            .contains("not text in UTF-8"));
  }

  @Test
  void aFileOpensNoOther() throws Exception {
    Path other = folder.resolve("other.ecore");
    Files.writeString(
        other,
        """
        <ecore:EPackage xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore" name="other"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" nsURI="http://other">
          <eClassifiers xsi:type="ecore:EClass" name="Thing"
              eSuperTypes="http://sopwith.org/srtemplate/1#//Template"/>
        </ecore:EPackage>
        """);
    String message =
        refused(
            """
            <srtemplate:TemplateLibrary xmlns:srtemplate="http://sopwith.org/srtemplate/1"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:other="http://other"
                xsi:schemaLocation="http://other %s">
              <templates xsi:type="other:Thing"/>
            </srtemplate:TemplateLibrary>
            """
                .formatted(other.toUri()));
    assertTrue(message.startsWith("own.srtemplate is broken"), message);
  }

  @Test
  void anObjectWithoutIdentifierGetsOne() {
    TemplateLibrary library = library();
    Row row = TemplateFactory.eINSTANCE.createContentRow();
    library.getTemplates().getFirst().getRows().add(row);
    TemplateFiles.identify(library);
    assertFalse(row.getId().isEmpty());
  }
}
