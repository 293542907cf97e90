#include "ui/models/annotationlistmodel.h"

#include "core/document/annotationdocument.h"
#include "core/model/codetree.h"
#include "ui/widgets/plaintext.h"

#include <algorithm>

namespace doubleread {

namespace {

QString shapeText(const Shape &shape)
{
    const auto vertices = static_cast<int>(verticesOf(shape).size());
    switch (kindOf(shape)) {
    case ShapeKind::Box: {
        const Box box = boundingBox(shape);
        return AnnotationListModel::tr("box · %1 × %2 px")
            .arg(qRound(box.width()))
            .arg(qRound(box.height()));
    }
    case ShapeKind::Polygon:
        return AnnotationListModel::tr("polygon · %1 vertices").arg(vertices);
    case ShapeKind::Line:
        return AnnotationListModel::tr("line · %1 vertices").arg(vertices);
    case ShapeKind::Point:
        return AnnotationListModel::tr("point");
    }
    return {};
}

} // namespace

AnnotationListModel::AnnotationListModel(QObject *parent) : QAbstractListModel(parent) {}

void AnnotationListModel::setDocument(AnnotationDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    beginResetModel();
    m_document = document;
    m_rows = document ? document->annotations() : std::vector<Annotation>();
    endResetModel();
    if (document)
        connect(document, &AnnotationDocument::changed, this, &AnnotationListModel::follow);
}

AnnotationDocument *AnnotationListModel::document() const
{
    return m_document;
}

void AnnotationListModel::setProtocol(const Protocol &protocol)
{
    m_protocol = protocol;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

/// Rows as the document has them now, told as what came, went and changed.
void AnnotationListModel::follow()
{
    removeVanished();
    insertNew();
    const auto &now = m_document->annotations();
    if (!std::ranges::equal(m_rows, now, {}, &Annotation::id, &Annotation::id)) {
        beginResetModel();
        m_rows = now;
        endResetModel();
        return;
    }
    for (size_t row = 0; row < now.size(); ++row) {
        if (m_rows[row] == now[row])
            continue;
        m_rows[row] = now[row];
        const QModelIndex changed = index(static_cast<int>(row));
        Q_EMIT dataChanged(changed, changed);
    }
}

void AnnotationListModel::removeVanished()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_document->annotation(m_rows[static_cast<size_t>(row)].id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void AnnotationListModel::insertNew()
{
    const auto &now = m_document->annotations();
    for (size_t row = 0; row < now.size(); ++row) {
        if (rowOf(now[row].id) >= 0)
            continue;
        const auto place = std::min(row, m_rows.size());
        beginInsertRows({}, static_cast<int>(place), static_cast<int>(place));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(place), now[row]);
        endInsertRows();
    }
}

const Annotation *AnnotationListModel::annotation(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<size_t>(row)] : nullptr;
}

int AnnotationListModel::rowOf(Id<Annotation> id) const
{
    const auto found = std::ranges::find(m_rows, id, &Annotation::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString AnnotationListModel::title(int row) const
{
    const Annotation *shown = annotation(row);
    if (!shown)
        return {};
    if (shown->labelCode.isEmpty())
        return tr("no label yet");
    const Label *label = m_protocol.label(shown->labelCode);
    return label ? label->name : shown->labelCode;
}

QString AnnotationListModel::detail(int row) const
{
    const Annotation *shown = annotation(row);
    if (!shown)
        return {};
    QStringList parts{shapeText(shown->shape)};
    if (shown->certainty) {
        const int steps = std::max(m_protocol.certaintySteps, *shown->certainty);
        parts << tr("certainty %1")
                     .arg(QString(*shown->certainty, QChar(0x25B0)) +
                          QString(steps - *shown->certainty, QChar(0x25B1)));
    }
    for (const AttributeNode *question : askedQuestions(m_protocol.attributes, shown->attributes))
        if (const auto given = shown->attributes.find(question->code);
            given != shown->attributes.end())
            parts << given->second;
    return parts.join(u" · "_s);
}

QColor AnnotationListModel::color(int row) const
{
    const Annotation *shown = annotation(row);
    const Label *label = shown ? m_protocol.label(shown->labelCode) : nullptr;
    return label ? label->color : QColor();
}

QString AnnotationListModel::badge(int row) const
{
    const Annotation *shown = annotation(row);
    if (!shown)
        return {};
    const auto label = std::ranges::find(m_protocol.labels, shown->labelCode, &Label::code);
    const auto place = label - m_protocol.labels.begin();
    if (label == m_protocol.labels.end())
        return shown->labelCode.isEmpty() ? u"?"_s : shown->labelCode.left(1);
    return place < 9 ? QString::number(place + 1) : label->name.left(1);
}

int AnnotationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AnnotationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return title(index.row());
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(title(index.row()), detail(index.row()));
    case Qt::ToolTipRole:
        return plainToolTip(m_rows[static_cast<size_t>(index.row())].note);
    default:
        return {};
    }
}

} // namespace doubleread
