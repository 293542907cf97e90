#pragma once

#include "core/base/error.h"
#include "core/model/protocol.h"
#include "core/service/protocols/protocolreports.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace doubleread {

class MessageBar;
class ProtocolSection;
struct ProtocolProblem;
class VersionsView;

/// The rules of a dataset, part after part; what is wrong is told at its field while it is typed.
/// Opens and saves protocol.json. Knows values only: who uses it stores them.
class ProtocolEditor final : public QWidget
{
    Q_OBJECT

public:
    enum class Use {
        NewDataset, ///< Nothing has been read.
        Change,     ///< Of a dataset that is there: makes a new version.
        Look        ///< Nothing can be changed.
    };

    explicit ProtocolEditor(Use use, QWidget *parent = nullptr);
    ~ProtocolEditor() override;

    void setProtocol(const Protocol &protocol); ///< What changes are counted from.
    const Protocol &protocol() const { return m_protocol; }
    void setReasonNeeded(bool needed);
    QString reason() const;
    void setVersions(const std::vector<ProtocolVersion> &versions);

    /// Shows it at the field it is about, else above the buttons.
    void showError(const Error &error);
    void openFile(const QString &path);
    void saveFile(const QString &path);

    QWidget *firstField() const;
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return false; } ///< Lists take what there is.

Q_SIGNALS:
    void confirmed();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createSections();
    void addSection(ProtocolSection *section);
    void addPart(const QString &title);
    QWidget *createFoot();
    QWidget *createReason();
    void showAll();
    void check();
    void tell(const std::vector<ProtocolProblem> &problems);
    void step(int by);
    void onSectionChosen(int row);
    void askOpen();
    void askSave();

    Use m_use;
    Protocol m_protocol;
    Protocol m_before;
    bool m_reasonNeeded = false;
    std::vector<ProtocolSection *> m_sections;
    QListWidget *m_parts;
    QStackedWidget *m_stack;
    VersionsView *m_versions = nullptr;
    MessageBar *m_message;
    QWidget *m_reasonBox = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_summary;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_confirm;
};

} // namespace doubleread
