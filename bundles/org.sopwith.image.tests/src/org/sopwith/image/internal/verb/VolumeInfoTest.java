// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

class VolumeInfoTest {
  @TempDir private Path folder;

  private static String run(Path path, String format) throws Exception {
    VolumeInfo operation = new VolumeInfo();
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    arguments.parse(operation.descriptor().parameter("PATH").orElseThrow(), path.toString());
    arguments.parse(operation.descriptor().parameter("format").orElseThrow(), format);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = new Context(out, line -> {}, Progress.NONE);
    operation.run(arguments.build(), context);
    context.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path labels() throws Exception {
    Grid grid = Grid.upright(2, 1, 1, new Vector(1, 2, 3), new Vector(10, 10, 10));
    Path file = folder.resolve("a.nrrd");
    Samples slice = new Samples.Bytes(new byte[] {0, 5}, false);
    VolumeFiles.write(file, MemoryVolume.of(grid, List.of(slice)), WriteOptions.RAW);
    return file;
  }

  @Test
  void showsGeometryAndLabels() throws Exception {
    String text = run(labels(), "text");
    assertTrue(text.contains("2 x 1 x 1 voxels"), text);
    assertTrue(text.contains("axes towards L, P, H"), text);
    assertTrue(text.contains("label 5: 1 voxels, 1.000 ml"), text);
    String json = run(labels(), "json");
    assertTrue(json.contains("\"origin\":[1.0,2.0,3.0]"), json);
    assertTrue(json.contains("\"value\":5,\"voxels\":1,\"volumeMl\":1.0"), json);
    assertTrue(json.endsWith("\"oddities\":[]}" + System.lineSeparator()), json);
  }

  @Test
  void whatIsNoVolumeIsRefused() throws Exception {
    Path file = labels();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThrows(VolumeException.class, () -> run(file, "text"));
    Path text = Files.writeString(folder.resolve("a.txt"), "nothing");
    OperationException e = assertThrows(OperationException.class, () -> run(text, "text"));
    assertEquals(text + ": holds no image that has a place in the patient.", e.getMessage());
  }
}
