#pragma once

#include "core/model/codetree.h"

#include <QAbstractListModel>

#include <vector>

namespace doubleread {

/// Answers to choose from. The nodes are borrowed from a question that must outlive the rows.
class CodeListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Level, Typed, Recent }; ///< Why a code is listed.

    struct Row
    {
        const AttributeNode *node;
        QString above; ///< Names of what leads to it; empty where that is plain.
        Kind kind = Kind::Level;
        int digit = 0; ///< That takes it; 0: none.
    };

    explicit CodeListModel(QObject *parent = nullptr);

    void setRows(std::vector<Row> rows);
    const Row *row(int index) const; ///< Null outside; until the next setRows().

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace doubleread
