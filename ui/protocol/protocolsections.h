#pragma once

#include "core/model/protocol.h"
#include "core/model/protocolcheck.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace doubleread {

class FieldRow;

/// One part of the protocol: rows of fields, each of which changes just its own rule, so that what
/// nobody touches stays as it is to the last digit.
class ProtocolSection final : public QWidget
{
    Q_OBJECT

public:
    ProtocolSection(const QString &title, Protocol &protocol, QWidget *parent);

    const QString &title() const { return m_title; }
    void showProtocol(); ///< What it says now.
    /// Tells those about its own fields in place; answers how many there are.
    int setProblems(const std::vector<ProtocolProblem> &problems);
    bool isAbout(const QString &place) const;
    QWidget *firstField() const;
    void focusField(const QString &place);

    // Each adds a row. `place` is the rule's JSON pointer.
    void addText(const QString &text);
    void addPicture(QWidget *picture, std::function<void()> show);
    void addLabels();
    void addAttributes();
    void addLines(const QString &place, const QString &name, const QString &hint,
                  QStringList Protocol::*rule);
    void addWords(const QString &name, const QString &hint);
    void addChoice(const QString &place, const QString &name, const QString &hint,
                   const std::vector<std::pair<QString, int>> &choices,
                   std::function<int &(Protocol &)> rule);
    void addSignOffRule(const QString &name, const QString &hint);
    struct Range
    {
        double least = 0;
        double most = 1;
        double step = 0.05;
        int decimals = 3;
        double scale = 1; ///< What is shown is the rule times this.
        QString unit = {};
    };
    void addNumber(const QString &place, const QString &name, const QString &hint,
                   double Protocol::*rule, const Range &range);
    void addSwitch(const QString &place, const QString &name, const QString &hint,
                   bool Protocol::*rule);
    void addMeaning(const QString &name, const QString &hint);
    void addEnd(); ///< The rest of the room.

Q_SIGNALS:
    void changed();

private:
    FieldRow *addRow(const QString &place, const QString &name, QWidget *field, const QString &hint,
                     std::function<void()> show);
    void edited(); ///< A field has written its rule.

    QString m_title;
    Protocol &m_protocol;
    QVBoxLayout *m_layout;
    std::vector<FieldRow *> m_rows;
    std::vector<std::function<void()>> m_shows;
    std::vector<std::function<QStringList(const std::vector<ProtocolProblem> &)>> m_tellers;
    bool m_showing = false;
};

} // namespace doubleread
