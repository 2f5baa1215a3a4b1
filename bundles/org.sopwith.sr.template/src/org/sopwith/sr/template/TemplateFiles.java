// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.OperationException;

/**
 * Files of templates, {@code *.srtemplate}: XMI in UTF-8, one line for each object, with
 * identifiers that stay when rows move, so that versions can be compared and merged line by line.
 */
public final class TemplateFiles {
  private static final Pattern NAMESPACE =
      Pattern.compile("\"(http://sopwith\\.org/srtemplate/)(\\d+)\"");
  private static final String DOCTYPE = "<!DOCTYPE";
  private static final URI URI_OF_TEXT = URI.createURI("library.srtemplate");

  private TemplateFiles() {}

  /**
   * Reads a file.
   *
   * @throws OperationException in one sentence, if it is broken or of a later version
   */
  public static TemplateLibrary read(Path file) throws IOException, OperationException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new OperationException(
          file.getFileName() + " is no file of templates: it is not text in UTF-8.", e);
    }
    requireKnownVersion(file, text);
    Resource resource = resource();
    try {
      resource.load(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          Map.of(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, false));
    } catch (IOException | WrappedException e) {
      throw broken(file, resource, e);
    }
    List<EObject> contents = resource.getContents();
    if (contents.size() == 1 && contents.getFirst() instanceof TemplateLibrary library) {
      contents.clear();
      return library;
    }
    throw new OperationException(file.getFileName() + " holds no library of templates.");
  }

  private static void requireKnownVersion(Path file, String text) throws OperationException {
    Matcher namespace = NAMESPACE.matcher(text);
    if (!namespace.find() || text.contains(DOCTYPE)) {
      throw new OperationException(
          file.getFileName()
              + " is no file of templates: it is not XMI of "
              + TemplatePackage.eNS_URI
              + ".");
    }
    String known = TemplatePackage.eNS_URI.substring(namespace.group(1).length());
    if (!namespace.group(2).equals(known)) {
      throw new OperationException(
          file.getFileName()
              + " is of version "
              + namespace.group(2)
              + " of the format, this program knows version "
              + known
              + "; use a later version of Sopwith.");
    }
  }

  private static OperationException broken(Path file, Resource resource, Exception cause) {
    String where = "";
    if (!resource.getErrors().isEmpty()) {
      Resource.Diagnostic first = resource.getErrors().getFirst();
      where = " near line " + first.getLine() + reason(first);
    }
    return new OperationException(
        file.getFileName() + " is broken" + where + " and was not read.", cause);
  }

  private static String reason(Resource.Diagnostic problem) {
    return switch (problem) {
      case IllegalValueException value when value.getFeature() != null ->
          " ('" + value.getValue() + "' is no " + value.getFeature().getName() + ")";
      case FeatureNotFoundException feature -> " (there is no '" + feature.getName() + "' there)";
      case ClassNotFoundException type -> " (there is no '" + type.getName() + "')";
      default -> "";
    };
  }

  /** Writes a library. Objects without identifier get one. */
  public static void write(TemplateLibrary library, Path file) throws IOException {
    byte[] content = bytes(library);
    AtomicFile.write(file, out -> out.write(content));
  }

  /** What {@link #write} writes. */
  static byte[] bytes(TemplateLibrary library) {
    identify(library);
    Resource resource = resource();
    resource.getContents().add(EcoreUtil.copy(library));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      resource.save(
          out, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_LINE_WIDTH, 100));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Gives an identifier to everything that has none or that of another, as copies have. */
  public static void identify(TemplateLibrary library) {
    Set<String> ids = new HashSet<>();
    library
        .eAllContents()
        .forEachRemaining(
            object -> {
              if (object instanceof Identified identified
                  && (identified.getId() == null
                      || identified.getId().isEmpty()
                      || !ids.add(identified.getId()))) {
                identified.setId(UUID.randomUUID().toString());
                ids.add(identified.getId());
              }
            });
  }

  private static Resource resource() {
    ResourceSet resources = new ResourceSetImpl();
    resources.setURIConverter(new NothingElse());
    resources.getPackageRegistry().put(TemplatePackage.eNS_URI, TemplatePackage.eINSTANCE);
    Resource resource = new XMIResourceImpl(URI_OF_TEXT);
    resources.getResources().add(resource);
    return resource;
  }

  /** Opens nothing, whatever a file refers to. */
  private static final class NothingElse extends ExtensibleURIConverterImpl {
    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
      throw new IOException("A file of templates refers to no other files.");
    }
  }
}
