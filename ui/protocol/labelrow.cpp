#include "ui/protocol/labelrow.h"

#include "core/model/protocol.h"
#include "core/model/protocolwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labelbadge.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QColorDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <tuple>

namespace doubleread {

namespace {

constexpr std::size_t standardColors = 7;
constexpr int shapesWidth = 148;
constexpr int digits = 9;
constexpr std::array kinds{ShapeKind::Box, ShapeKind::Polygon, ShapeKind::Line, ShapeKind::Point};

QIcon swatch(const QColor &color)
{
    QPixmap pixmap(theme::iconSize, theme::iconSize);
    pixmap.fill(color);
    return pixmap;
}

} // namespace

LabelRow::LabelRow(const Label &label, QWidget *parent)
    : QWidget(parent),
      m_label(label),
      m_badge(new QLabel(this)),
      m_name(new QLineEdit(label.name, this)),
      m_code(new QLineEdit(label.code, this)),
      m_color(new QToolButton(this)),
      m_shapes(new QPushButton(this)),
      m_up(tool(tr("Move up"))),
      m_down(tool(tr("Move down"))),
      m_remove(tool(tr("Remove the label"))),
      m_problem(new QLabel(this)),
      m_codeFollows(label.code == label.name)
{
    m_up->setText(u"↑"_s);
    m_down->setText(u"↓"_s);
    m_remove->setIcon(icon(u"trash"_s));
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_shapes->setFixedWidth(shapesWidth);
    createColorMenu();
    createShapesMenu();
    createLayout();

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        if (m_codeFollows)
            m_code->setText(name);
        Q_EMIT changed();
    });
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_codeFollows = false;
        Q_EMIT changed();
    });
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moved(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moved(1); });
    connect(m_remove, &QToolButton::clicked, this, &LabelRow::removed);
}

void LabelRow::createLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::grid);
    const std::vector<QWidget *> fields{m_badge,  m_name, m_code, m_color,
                                        m_shapes, m_up,   m_down, m_remove};
    for (int column = 0; column < static_cast<int>(fields.size()); ++column)
        layout->addWidget(fields[static_cast<std::size_t>(column)], 1, column);
    layout->setColumnStretch(1, 3);
    layout->setColumnStretch(2, 2);
    layout->addWidget(m_problem, 2, 0, 1, static_cast<int>(fields.size()));
    for (const auto &[column, text, field] :
         {std::tuple<int, QString, QWidget *>{1, tr("Name"), m_name},
          {2, tr("Code in files"), m_code},
          {4, tr("Drawn as"), m_shapes}}) {
        auto *caption = new QLabel(text, this);
        caption->setProperty("role", u"small"_s);
        caption->setBuddy(field);
        caption->hide();
        layout->addWidget(caption, 0, column);
        m_captions.push_back(caption);
    }
}

QToolButton *LabelRow::tool(const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setToolTip(tip);
    return button;
}

void LabelRow::createColorMenu()
{
    auto *menu = new QMenu(m_color);
    for (std::size_t index = 0; index < standardColors; ++index) {
        const QColor color = standardLabelColor(index);
        connect(menu->addAction(swatch(color), color.name()), &QAction::triggered, this,
                [this, color] { setColor(color); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Another…")), &QAction::triggered, this, [this] {
        const QColor color = QColorDialog::getColor(m_label.color, this, tr("Colour of the label"),
                                                    QColorDialog::DontUseNativeDialog);
        if (color.isValid())
            setColor(color);
    });
    m_color->setMenu(menu);
    m_color->setPopupMode(QToolButton::InstantPopup);
    m_color->setIcon(swatch(m_label.color));
    m_color->setToolTip(tr("Colour: %1").arg(m_label.color.name()));
}

void LabelRow::setColor(const QColor &color)
{
    m_label.color = color;
    m_color->setIcon(swatch(color));
    m_color->setToolTip(tr("Colour: %1").arg(color.name()));
    setNumber(m_number, -1);
    Q_EMIT changed();
}

void LabelRow::createShapesMenu()
{
    auto *menu = new QMenu(m_shapes);
    for (const ShapeKind kind : kinds) {
        QAction *action = menu->addAction(shapeText(kind));
        action->setCheckable(true);
        action->setChecked(m_label.allowedShapes.empty() ||
                           std::ranges::find(m_label.allowedShapes, kind) !=
                               m_label.allowedShapes.end());
        connect(action, &QAction::toggled, this, [this, menu] {
            m_label.allowedShapes.clear();
            for (std::size_t index = 0; index < kinds.size(); ++index)
                if (menu->actions().at(static_cast<qsizetype>(index))->isChecked())
                    m_label.allowedShapes.push_back(kinds.at(index));
            if (m_label.allowedShapes.size() == kinds.size())
                m_label.allowedShapes.clear(); // any
            tellShapes();
            Q_EMIT changed();
        });
    }
    m_shapes->setMenu(menu);
    m_shapes->setProperty("role", u"line"_s);
    m_shapes->setAutoDefault(false);
    tellShapes();
}

void LabelRow::tellShapes()
{
    QStringList words;
    for (const ShapeKind kind : m_label.allowedShapes)
        words << shapeText(kind);
    const QString text = words.isEmpty() ? tr("any shape") : words.join(u", "_s);
    const int room = shapesWidth - 4 * theme::padding; // less the arrow
    m_shapes->setText(m_shapes->fontMetrics().elidedText(text, Qt::ElideRight, room));
    m_shapes->setToolTip(tr("Drawn as: %1").arg(text));
}

Label LabelRow::label() const
{
    Label label = m_label;
    label.name = m_name->text().trimmed();
    label.code = m_code->text().trimmed();
    return label;
}

void LabelRow::setNumber(int number, int count)
{
    m_number = number;
    m_badge->setPixmap(labelBadge(number <= digits ? QString::number(number) : u"·"_s,
                                  m_label.color, devicePixelRatioF()));
    m_badge->setToolTip(number <= digits ? tr("Chosen by the key %1").arg(number)
                                         : tr("Chosen from the list"));
    m_name->setAccessibleName(tr("Name of label %1").arg(number));
    m_code->setAccessibleName(tr("Code of label %1").arg(number));
    m_color->setAccessibleName(tr("Colour of label %1").arg(number));
    m_shapes->setAccessibleName(tr("Shapes of label %1").arg(number));
    m_up->setAccessibleName(tr("Move label %1 up").arg(number));
    m_down->setAccessibleName(tr("Move label %1 down").arg(number));
    m_remove->setAccessibleName(tr("Remove label %1").arg(number));
    for (QLabel *caption : m_captions)
        caption->setVisible(number == 1);
    m_up->setEnabled(number > 1);
    if (count >= 0)
        m_down->setEnabled(number < count);
}

void LabelRow::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_name->setAccessibleDescription(text);
}

std::vector<QWidget *> LabelRow::fields() const
{
    return {m_name, m_code, m_color, m_shapes, m_up, m_down, m_remove};
}

QWidget *LabelRow::nameField() const
{
    return m_name;
}

} // namespace doubleread
