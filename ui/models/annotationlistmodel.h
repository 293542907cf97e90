#pragma once

#include "core/model/annotation.h"
#include "core/model/protocol.h"

#include <QAbstractListModel>
#include <QColor>
#include <QPointer>

#include <vector>

namespace doubleread {

class AnnotationDocument;

/// The annotations of a document, in drawing order, with rows that come and go one by one.
class AnnotationListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit AnnotationListModel(QObject *parent = nullptr);

    /// Borrowed; null shows nothing.
    void setDocument(AnnotationDocument *document);
    AnnotationDocument *document() const;
    void setProtocol(const Protocol &protocol); ///< For the names of the labels.

    const Annotation *annotation(int row) const; ///< Borrowed until the next change.
    int rowOf(Id<Annotation> id) const;          ///< -1 when absent.
    /// The label's name, or what to say when there is none yet.
    QString title(int row) const;
    QString detail(int row) const; ///< "polygon · 8 vertices · certainty 3 of 4".
    QColor color(int row) const;
    QString badge(int row) const; ///< The digit that gives the label, or its first letter.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void follow();
    void removeVanished();
    void insertNew();

    QPointer<AnnotationDocument> m_document;
    Protocol m_protocol;
    std::vector<Annotation> m_rows;
};

} // namespace doubleread
