#include "ui/widgets/confirmsheet.h"

#include "core/base/literals.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace doubleread {

namespace {

constexpr int sheetWidth = 480;

} // namespace

ConfirmSheet::ConfirmSheet(QWidget *page) : QObject(page)
{
    auto *content = new QWidget;
    m_text = new QLabel(content);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *cancel = new QPushButton(tr("Cancel"), content);
    m_confirm = new QPushButton(content);
    m_confirm->setProperty("primary", true);
    m_confirm->setAutoDefault(true); // Enter presses what has the focus
    cancel->setAutoDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(theme::padding);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    m_sheet = new Sheet({}, content, sheetWidth, page);
    connect(cancel, &QPushButton::clicked, m_sheet, &Sheet::close);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, nullptr);
        m_sheet->close();
        if (act)
            act();
    });
    connect(m_sheet, &Sheet::closed, this, &ConfirmSheet::closed);
}

void ConfirmSheet::ask(const Question &question, std::function<void()> act)
{
    m_act = std::move(act);
    m_sheet->setTitle(question.title);
    m_text->setText(question.text);
    m_confirm->setText(question.verb);
    m_sheet->open(m_confirm);
}

bool ConfirmSheet::isOpen() const
{
    return m_sheet->isOpen();
}

void ConfirmSheet::close()
{
    m_sheet->close();
}

} // namespace doubleread
