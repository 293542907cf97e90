#include "ui/codes/answerspanel.h"

#include "core/base/literals.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace doubleread {

using theme::Token;

namespace {

/// A question at the left and its answer at the right, below it what the answer means.
class AnswerButton final : public QPushButton
{
public:
    explicit AnswerButton(QWidget *parent) : QPushButton(parent)
    {
        setProperty("role", u"flat"_s);
        setAutoDefault(false);
        setFocusPolicy(Qt::TabFocus);
    }

    void tell(const AttributeNode &question, const QString &answer)
    {
        const CodePath path = pathTo(question, answer);
        m_name = question.name;
        m_code = answer.isEmpty()                ? keyTextOf(ActionId::ChooseCode)
                 : question.tree || path.empty() ? answer
                                                 : path.back()->name;
        m_open = answer.isEmpty();
        m_meaning = question.tree ? namesOf(path) : QString();
        setFixedHeight(m_meaning.isEmpty() ? theme::rowHeight : theme::rowHeight + lineHeight);
        setAccessibleName(m_open ? AnswersPanel::tr("%1: no answer yet").arg(m_name)
                                 : u"%1: %2 %3"_s.arg(m_name, m_code, m_meaning));
        setToolTip(plainToolTip(m_meaning.isEmpty() ? m_name : m_meaning));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text.clear();
        style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
        const QRect line(theme::padding, 0, width() - 2 * theme::padding, theme::rowHeight);
        const QFontMetrics metrics(font());
        const int code = std::min(metrics.horizontalAdvance(m_code) + 1, line.width() * 2 / 3);
        painter.setPen(theme::color(m_open ? Token::SecondaryText : Token::Text, palette()));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight,
                         metrics.elidedText(m_code, Qt::ElideRight, code));
        const int name = line.width() - code - theme::padding;
        painter.setPen(theme::color(Token::SecondaryText, palette()));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(m_name, Qt::ElideRight, name));
        QFont small = font();
        small.setPixelSize(12);
        painter.setFont(small);
        painter.drawText(
            QRect(line.left(), theme::rowHeight - theme::grid, line.width(), lineHeight),
            Qt::AlignTop | Qt::AlignLeft,
            painter.fontMetrics().elidedText(m_meaning, Qt::ElideLeft, line.width()));
    }

private:
    static constexpr int lineHeight = 16; ///< px

    QString m_name;
    QString m_code;
    QString m_meaning;
    bool m_open = true;
};

} // namespace

AnswersPanel::AnswersPanel(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    setAccessibleName(tr("Codes of the selected finding"));
}

void AnswersPanel::setQuestions(const std::vector<AttributeNode> &questions)
{
    m_questions = questions;
}

void AnswersPanel::show(const Answers &answers, bool editable)
{
    const auto asked = askedQuestions(m_questions, answers);
    m_codes.clear();
    for (const AttributeNode *question : asked)
        m_codes.push_back(question->code);
    while (m_rows.size() < asked.size()) {
        const size_t index = m_rows.size();
        m_rows.push_back(new AnswerButton(this));
        m_layout->addWidget(m_rows.back());
        connect(m_rows.back(), &QPushButton::clicked, this,
                [this, index] { Q_EMIT this->asked(m_codes[index]); });
    }
    for (size_t index = 0; index < m_rows.size(); ++index) {
        m_rows[index]->setVisible(index < asked.size());
        if (index >= asked.size())
            continue;
        const auto given = answers.find(asked[index]->code);
        m_rows[index]->setEnabled(editable);
        static_cast<AnswerButton *>(m_rows[index])
            ->tell(*asked[index], given == answers.end() ? QString() : given->second);
    }
}

} // namespace doubleread
