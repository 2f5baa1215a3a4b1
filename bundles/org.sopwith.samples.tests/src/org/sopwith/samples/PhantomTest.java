// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhantomTest {
  private final Phantom phantom = new Phantom();

  @ParameterizedTest
  @CsvSource({
    "lung-right,-80,10,70", "lung-left,80,10,90", "liver,-58,10,-45", "lesion,-78,-18,-40",
    "nodule,-80,-20,92", "spleen,98,30,-42", "kidney-right,-68,40,-98", "kidney-left,70,40,-90",
    "heart,40,-26,30", "aorta,12,25,-100", "aorta,12,5,122", "vena-cava,-17,27,-120",
    "stomach,54,-20,-44", "gallbladder,-42,-52,-95", "spinal-cord,0,82,0", "trachea,-10,8,120",
    "sternum,0,-84,70", "vertebra,0,56,10"
  })
  void organsAreWhereAnatomyHasThem(String key, double x, double y, double z) {
    assertEquals(key, phantom.at(x, y, z).orElseThrow().key());
  }

  @Test
  void thereIsAirAroundTheBody() {
    assertTrue(phantom.at(0, -150, 0).isEmpty());
    assertTrue(phantom.at(190, 0, 0).isEmpty());
  }

  @Test
  void labelsOfSlicesAgreeWithPoints() {
    List<Structure> structures = phantom.structures();
    for (int slice = 0; slice < Grid.MR.slices(); slice += 5) {
      byte[] labels = phantom.labels(Grid.MR, slice);
      for (int i = 0; i < labels.length; i += 37) {
        int row = i / Grid.MR.columns();
        double x = Grid.MR.x(i % Grid.MR.columns());
        int expected =
            phantom.at(x, Grid.MR.y(row), Grid.MR.z(slice)).map(Structure::number).orElse(0);
        assertEquals(expected, labels[i], "voxel " + i + " of slice " + slice);
      }
    }
    assertEquals(
        "skin", structures.get(phantom.structure("skin").orElseThrow().number() - 1).key());
  }

  @Test
  void everyOrganIsInTheCtWithAVolumeThatOneCanMeasure() {
    long[] voxels = new long[phantom.structures().size() + 1];
    for (int slice = 0; slice < Grid.CT.slices(); slice++) {
      for (byte label : phantom.labels(Grid.CT, slice)) {
        voxels[label]++;
      }
    }
    for (Structure organ : phantom.organs()) {
      double millilitres = voxels[organ.number()] * Grid.CT.voxelMillilitres();
      assertTrue(
          millilitres > 2 && millilitres < 2000, organ.name() + " has " + millilitres + " ml");
    }
  }

  @Test
  void organsHaveCodesThatTellThemApart() {
    Set<String> codes = new HashSet<>();
    for (Structure organ : phantom.organs()) {
      assertEquals("SCT", organ.type().scheme());
      assertTrue(codes.add(organ.type().value() + organ.modifier()), organ.name());
    }
    assertFalse(codes.isEmpty());
  }
}
