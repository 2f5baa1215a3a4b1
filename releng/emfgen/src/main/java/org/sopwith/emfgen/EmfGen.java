// SPDX-License-Identifier: EPL-2.0
package org.sopwith.emfgen;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates Java from a {@code .genmodel} without Eclipse. Arguments: the folder that holds the
 * bundles, the file, then {@code model}, {@code edit} or both.
 */
public final class EmfGen {
  private EmfGen() {}

  public static void main(String[] arguments) throws IOException {
    File bundles = new File(arguments[0]).getCanonicalFile();
    for (File folder : bundles.listFiles(File::isDirectory)) {
      EcorePlugin.getPlatformResourceMap()
          .put(folder.getName(), URI.createFileURI(folder.getPath() + "/"));
    }
    Map<String, Object> factories = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap();
    factories.put("ecore", new EcoreResourceFactoryImpl());
    factories.put("genmodel", new EcoreResourceFactoryImpl());
    GenModelPackage.eINSTANCE.eClass();
    GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
        GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
    GenModel model = read(bundles, new File(arguments[1]).getCanonicalFile());
    Generator generator = new Generator();
    generator.setInput(model);
    for (String part : Arrays.asList(arguments).subList(2, arguments.length)) {
      generate(generator, model, part);
    }
  }

  private static GenModel read(File bundles, File file) {
    ResourceSet resources = new ResourceSetImpl();
    resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
    String path = bundles.toPath().relativize(file.toPath()).toString().replace('\\', '/');
    URI uri = URI.createPlatformResourceURI(path, true);
    GenModel model = (GenModel) resources.getResource(uri, true).getContents().get(0);
    EcoreUtil.resolveAll(resources);
    model.reconcile();
    model.setCanGenerate(true);
    model.setValidateModel(true);
    model.setUpdateClasspath(false);
    return model;
  }

  private static void generate(Generator generator, GenModel model, String part) {
    Object type =
        part.equals("edit")
            ? GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE
            : GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE;
    Diagnostic diagnostic = generator.generate(model, type, new BasicMonitor());
    if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
      throw new IllegalStateException(
          "The model cannot be generated: " + diagnostic.getChildren(), diagnostic.getException());
    }
  }
}
