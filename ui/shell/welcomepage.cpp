#include "ui/shell/welcomepage.h"

#include "core/base/literals.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace doubleread {

namespace {

constexpr int cardWidth = 520;

QLabel *label(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QAction *newDataset, QAction *openDataset, QWidget *parent)
    : QWidget(parent), m_recent(new QVBoxLayout)
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(cardWidth);
    auto *create = new KeyCapButton(newDataset, KeyCapButton::Cap::After, card);
    create->setPrimary(true);
    setFocusProxy(create);
    auto *open = new KeyCapButton(openDataset, KeyCapButton::Cap::After, card);

    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(32, 28, 32, 28);
    inside->setSpacing(theme::padding);
    inside->addWidget(label(tr("Begin with a dataset"), u"title"_s, card));
    inside->addWidget(
        label(tr("A dataset is one file that holds everything about your scans: readings, "
                 "disagreements, decisions, signatures. The scans stay where they are."),
              u"secondary"_s, card));
    inside->addSpacing(theme::grid);
    inside->addWidget(create);
    inside->addWidget(open);
    inside->addWidget(label(tr("…or drop a folder of radiographs here."), u"secondary"_s, card));
    inside->addLayout(m_recent);

    // Stretches, not alignment: an aligned item is not given the height that its wrapped text
    // needs.
    auto *research = label(tr("For research, not for diagnosis."), u"secondary"_s, this);
    research->setAlignment(Qt::AlignHCenter);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(theme::padding);
    rows->addStretch(2);
    rows->addLayout(middle);
    rows->addWidget(research);
    rows->addStretch(3);
}

void WelcomePage::setRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (paths.isEmpty())
        return;
    m_recent->addSpacing(theme::padding);
    m_recent->addWidget(label(tr("Opened before"), u"section"_s, this));
    for (const QString &path : paths) {
        const QFileInfo file(path);
        const QString text =
            u"%1  ·  %2"_s.arg(file.completeBaseName(), QDir::toNativeSeparators(file.path()));
        auto *button = new QPushButton(this);
        button->setProperty("role", u"line"_s);
        button->setText(
            plainCaption(fontMetrics().elidedText(text, Qt::ElideMiddle, cardWidth - 100)));
        button->setToolTip(plainToolTip(path));
        button->setAccessibleName(tr("Open %1").arg(path));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        m_recent->addWidget(button);
    }
}

} // namespace doubleread
