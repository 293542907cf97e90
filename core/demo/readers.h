#pragma once

#include "core/demo/field.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace doubleread {

/// Something to be found on a phantom, in upright px.
struct Lesion
{
    enum class Kind { Fracture, Hardware, Decoy }; ///< A decoy is what a reader may take for one.

    Kind kind = Kind::Fracture;
    Outline outline;
};

struct PhantomScan
{
    QString name;
    QSize size; ///< Upright, px.
    std::vector<Lesion> lesions;
};

/// One made-up reader: what it overlooks, how it draws.
struct DemoReader
{
    double misses = 0.08; ///< Of the fractures.
    double invents = 0.1; ///< Of the decoys.
    double spread = 0.1;  ///< Of position and size, as a share of the lesion's.
    quint64 seed = 1;
};

struct DemoReading
{
    QByteArray coco; ///< As makesense.ai writes it, all scans listed.
    int annotations = 0;
    std::vector<bool> fractured; ///< By scan.
};

DemoReading readAll(const std::vector<PhantomScan> &scans, const DemoReader &reader);

} // namespace doubleread
