#pragma once

#include <vector>

class QWidget;

namespace doubleread {

struct Protocol;
class ProtocolSection;

/// Every rule of a protocol as rows of fields, part after part, in the order in which a dataset is
/// planned. They change `protocol`, which must outlive them.
std::vector<ProtocolSection *> createProtocolParts(Protocol &protocol, QWidget *parent);

} // namespace doubleread
