#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::fracatlas {

/// The layout in which FracAtlas was published: dataset.csv with the attributes of every image;
/// COCO, VGG, YOLO and VOC under Annotations; lists of splits under Utilities; the images sorted by
/// whether they are fractured. Found by dataset.csv beside "COCO JSON", at any depth.
///
/// COCO says what is marked; where VGG, YOLO, VOC, dataset.csv, the folder of the image or a split
/// say otherwise, each is told with its place. ScanAttributes keep what dataset.csv states, so that
/// the same bytes are written again; ImageAnnotations::verdict follows COCO.
///
/// Precision: polygons lose nothing (COCO, VGG); YOLO has 4 decimals of the image's size, VOC whole
/// pixels. Everything is written in the order of the images' names. Boxes are written as rectangles
/// of four vertices, which is told.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);

} // namespace doubleread::fracatlas
