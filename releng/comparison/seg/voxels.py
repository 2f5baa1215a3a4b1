# SPDX-License-Identifier: EPL-2.0
"""voxels.py FILE DIRECTORY: whether pydicom reads the voxels of a segmentation that 'seg export' wrote into the directory."""
import gzip
import pathlib
import sys

import numpy
import pydicom


def nrrd(path):
    """The slices of a volume that have a voxel."""
    header, data = path.read_bytes().split(b"\n\n", 1)
    fields = dict(line.split(": ", 1) for line in header.decode().splitlines() if ": " in line)
    data = gzip.decompress(data) if fields["encoding"].startswith("gz") else data
    kind = {"float": "<f4", "unsigned char": "u1", "uint8": "u1", "uchar": "u1"}[fields["type"]]
    sizes = [int(size) for size in fields["sizes"].split()]
    volume = numpy.frombuffer(data, kind).reshape(sizes[::-1])
    return [plane for plane in volume if plane.any()]


def place(groups, shared):
    """How far along the normal a frame lies."""
    position = numpy.array(groups.PlanePositionSequence[0].ImagePositionPatient, float)
    axes = numpy.array(shared.PlaneOrientationSequence[0].ImageOrientationPatient, float)
    return numpy.dot(position, numpy.cross(axes[:3], axes[3:]))


def main(file, directory):
    data = pydicom.dcmread(file)
    try:
        pixels = data.pixel_array
    except Exception as e:  # pydicom has a class of its own for each reason
        print(f"{pathlib.Path(file).name}: pydicom does not decode it: {e}")
        return 0
    if pixels.ndim == 2:
        pixels = pixels[None]
    label_map = data.SegmentationType == "LABELMAP"
    groups = data.PerFrameFunctionalGroupsSequence
    order = sorted(range(len(groups)), key=lambda i: place(groups[i], data.SharedFunctionalGroupsSequence[0]))
    for segment in data.SegmentSequence:
        number = segment.SegmentNumber
        found = []
        for i in order:
            if label_map:
                plane = pixels[i] == number
            elif groups[i].SegmentIdentificationSequence[0].ReferencedSegmentNumber == number:
                plane = pixels[i] / data.get("MaximumFractionalValue", 1)
            else:
                continue
            if plane.any():
                found.append(plane)
        expected = nrrd(pathlib.Path(directory) / f"segment-{number}.nrrd")
        same = len(found) == len(expected) and all(
            numpy.allclose(a, b) for a, b in zip(found, expected))
        print(f"{pathlib.Path(file).name}: segment {number}: {'same voxels' if same else 'OTHER VOXELS'}")
        if not same:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
