#include "ui/exchange/packagesoutpanel.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpackages.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int listHeight = 132;

QString localText(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

PackagesOutPanel::PackagesOutPanel(DatasetSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_list(new QTreeWidget(this)),
      m_reason(new QLineEdit(this)),
      m_callOff(new QPushButton(tr("Call off"), this))
{
    m_list->setAccessibleName(tr("Packages that are out"));
    m_list->setHeaderLabels({tr("Reader"), tr("Out since"), tr("Last merged")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFixedHeight(listHeight);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_reason->setPlaceholderText(tr("why the package is not waited for any more"));
    m_reason->setAccessibleName(tr("Reason for calling the package off"));
    m_callOff->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid * 2);
    row->addWidget(m_reason, 1);
    row->addWidget(m_callOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::grid * 2);
    layout->addWidget(new SectionHeader(tr("Packages still out"), this));
    layout->addWidget(m_list);
    layout->addLayout(row);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &PackagesOutPanel::enable);
    connect(m_reason, &QLineEdit::textChanged, this, &PackagesOutPanel::enable);
    connect(m_callOff, &QPushButton::clicked, this, &PackagesOutPanel::callOff);
    connect(&session, &DatasetSession::packagesChanged, this, &PackagesOutPanel::reload);
    hide();
    reload();
}

void PackagesOutPanel::reload()
{
    whenAnswered(m_session.packages().out(), this,
                 [this](const Result<std::vector<PackageOut>> &out) {
                     if (out)
                         fill(*out);
                     else
                         Q_EMIT failed(out.error());
                 });
}

void PackagesOutPanel::fill(const std::vector<PackageOut> &out)
{
    m_list->clear();
    for (const PackageOut &each : out) {
        auto *item =
            new QTreeWidgetItem(m_list, {each.readerName, localText(each.since),
                                         each.mergedAt ? localText(*each.mergedAt) : tr("never")});
        item->setData(0, Qt::UserRole, each.package);
        item->setSizeHint(0, QSize(0, theme::rowHeight));
    }
    enable();
    setVisible(!out.empty());
}

void PackagesOutPanel::enable()
{
    m_callOff->setEnabled(!m_list->selectedItems().isEmpty() &&
                          !m_reason->text().trimmed().isEmpty());
}

void PackagesOutPanel::callOff()
{
    const QString package = m_list->selectedItems().front()->data(0, Qt::UserRole).toString();
    m_callOff->setEnabled(false);
    whenAnswered(m_session.packages().callOff(package, m_reason->text().trimmed()), this,
                 [this](const Result<void> &done) {
                     enable();
                     if (done)
                         m_reason->clear();
                     else
                         Q_EMIT failed(done.error());
                 });
}

} // namespace doubleread
